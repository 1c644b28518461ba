/** The best readers that are to be had for each syntax, and our own reading without what it means. */
import { SaxesParser } from 'saxes';
import { makeContenders as edifactContenders } from '../edifact-syntax/contenders.mjs';
import { built } from '../frame.mjs';
import { makeContenders as x12Contenders } from '../x12/contenders.mjs';

const decoder = new TextDecoder();

/** Every tag with its namespace and attributes, and every text, as bare saxes hands them out. */
function readBySaxes(body) {
  const parser = new SaxesParser({ xmlns: true });
  let characters = 0;
  parser.on('opentag', ({ local }) => (characters += local.length));
  parser.on('text', (text) => (characters += text.length));
  parser.on('cdata', (text) => (characters += text.length));
  parser.write(decoder.decode(body)).close();
  return characters;
}

/** @returns {Promise<Record<string, { reading: object, peers: object[] }>>} by syntax */
export async function makeReaders(dist) {
  const { tokenize: tokenizeEdifact } = await built(dist, 'decode/edifact/syntax/tokenize.js');
  const { tokenize: tokenizeX12 } = await built(dist, 'decode/x12/syntax/tokenize.js');
  const { readJson } = await built(dist, 'decode/json/read-json.js');
  const { readXml } = await built(dist, 'decode/xml/read-xml.js');
  const edifact = edifactContenders(tokenizeEdifact);
  const x12 = x12Contenders({ tokenize: tokenizeX12, interpret: () => ({ messages: [] }), context: {}, counts: {} });
  const every = (contenders) => contenders.find(({ name }) => name === 'landbridge, every text').run;
  return {
    edifact: { reading: every(edifact), peers: edifact.filter(({ name }) => name.endsWith('callbacks set')) },
    x12: { reading: every(x12.contenders), peers: x12.contenders.filter(({ name }) => name.startsWith('npm ')) },
    json: { reading: readJson, peers: [{ name: 'JSON.parse', run: (body) => JSON.parse(decoder.decode(body)) }] },
    xml: { reading: readXml, peers: [{ name: 'saxes', run: readBySaxes }] },
  };
}
