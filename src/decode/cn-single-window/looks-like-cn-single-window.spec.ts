import { Glance } from '../glance.js';
import { looksLikeCnSingleWindow } from './looks-like-cn-single-window.js';

const looks = (text: string): boolean => {
  const body = new TextEncoder().encode(text);
  return looksLikeCnSingleWindow(body, new Glance(body));
};

const NAMESPACE = 'urn:Declaration:datamodel:standard:CN:MT2101:1';

test.each([
  [`<Manifest xmlns="${NAMESPACE}"><Head/></Manifest>`],
  [`<ns2:Manifest xmlns:ns2="${NAMESPACE}"/>`],
  ['<Manifest><Head><MessageType>MT3402</MessageType></Head></Manifest>'],
  [`<Response xmlns="${NAMESPACE}"/>`],
  ['<PlatImpRet/>'],
  ['<DEC_DATA><DEC_RESULT/></DEC_DATA>'],
  ['<DEC_RESULT/>'],
  ['<DecImportResponse xmlns="http://www.chinaport.gov.cn/dec"/>'],
  ['<DecMessage/>'],
  ['<ceb:CEB513Message xmlns:ceb="http://www.chinaport.gov.cn/ceb"/>'],
  [
    '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><DEC_DATA/></soap:Body></soap:Envelope>',
  ],
])('%s is a message of the Single Window', (text) => {
  expect(looks(text)).toBe(true);
});

test.each([
  ['a list of ships', '<Manifest><Ship/></Manifest>'],
  ['a manifest of another model', '<Manifest xmlns="urn:wco:datamodel:WCO:CGM:1"/>'],
  ['an answer of another customs', '<Response xmlns="urn:wco:datamodel:WCO:RES-DMS:2"/>'],
  ['an answer of a web service', '<Response/>'],
  ['a declaration of another namespace', '<DecMessage xmlns="urn:example:dec"/>'],
  ['a name that only begins so', '<CEB513Messages/>'],
  ['no XML', 'DEC_RESULT'],
])('%s is none', (_, text) => {
  expect(looks(text)).toBe(false);
});
