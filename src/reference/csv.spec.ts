import { csvFields } from './csv.js';

test('fields are separated by commas and may be quoted', () => {
  expect(csvFields('CNCQI,Chongqing,,29.58')).toEqual(['CNCQI', 'Chongqing', '', '29.58']);
  expect(csvFields('IDJKT,"Jakarta, Java",1')).toEqual(['IDJKT', 'Jakarta, Java', '1']);
  expect(csvFields('a,"say ""yes""",""')).toEqual(['a', 'say "yes"', '']);
  expect(csvFields('')).toEqual(['']);
});
