import { createReference } from '../../src/reference/create-reference.js';
import { parsePlaceRows } from '../../src/reference/place-rows.js';
import type { ReferenceData } from '../../src/reference/reference.js';

const PLACES = `key,kind,country,name_en,name_zh,name_ru,lat,lon,zone,unlocode,within,codes
cq-tuanjiecun,rail_terminal,CN,Chongqing Tuanjiecun,团结村,,29.62,106.33,Asia/Shanghai,,CNCQI,
cq-customs,customs_office,CN,Chongqing Customs,,,29.58,106.55,Asia/Shanghai,,CNCQI,
us-2704,customs_office,US,Los Angeles Customs,,,33.7,-118.3,America/Los_Angeles,,USLAX,CUSTOMS_OFFICE:US2704
sg-ppt,port,SG,Singapore Pasir Panjang,,,1.28,103.78,Asia/Singapore,,SGSIN,SMDG:SGSIN/PSAPPT
de-depot,depot,DE,Hamburg depot,,,53.5,9.9,Europe/Berlin,,DEHAM,BIC:DEHAMDEPO
de-duisburg-rail,rail_terminal,DE,Duisburg rail terminal,,,51.4,6.8,Europe/Berlin,,DEDUI,UIC:DE16111
pl-malaszewicze-rail,border_point,PL,Malaszewicze rail terminal,,,52,23.5,Europe/Warsaw,,PLMAA,UIC:PL07777
by-brest-rail,border_point,BY,Brest-Severny,,Брест-Северный,52.1,23.7,Europe/Minsk,,BYBQT,ESR:130100
kz-dostyk-rail,border_point,KZ,Dostyk station,,Достык,45.3,82.5,Asia/Almaty,,KZDOS,ESR:708507
cn-alashankou-rail,border_point,CN,Alashankou station,阿拉山口,,45.2,82.4,Asia/Shanghai,,CNAKL,CN_STATION:AKR CN_STATION:47892
`;

const UNLOCODES = `code,name,function,lat,lon,zone,iata
BYBQT,Brest,23,52.1,23.7,Europe/Minsk,
CNAKL,Alashankou,237,45.2,82.4,Asia/Shanghai,
CNCQI,Chongqing,1245,29.6,106.6,Asia/Shanghai,
CNQZH,Qinzhou,123,21.7,108.6,Asia/Shanghai,
CNSGH,Shanghai,12345,31.2,121.5,Asia/Shanghai,
DEDUI,Duisburg,1234,51.4,6.8,Europe/Berlin,
DEHAM,Hamburg,12345,53.6,10,Europe/Berlin,HAM
DELHI,Lagerlechfeld,3,48.2,10.9,Europe/Berlin,
IDJKT,Jakarta,12345,-6.2,106.8,Asia/Jakarta,JKT
KZDOS,Dostyk,23,45.3,82.5,Asia/Almaty,
NLRTM,Rotterdam,12345,51.9,4.5,Europe/Amsterdam,RTM
PLMAA,Malaszewicze,23,52,23.5,Europe/Warsaw,
SGSIN,Singapore,12345,1.3,103.9,Asia/Singapore,SIN
USCHI,Chicago,12345,41.9,-87.6,America/Chicago,CHI
USLAX,Los Angeles,12345,33.7,-118.3,America/Los_Angeles,LAX
`;

/** A reference of a handful of places: what the golden cases say does not change when the real lists grow. */
export const goldenReference: ReferenceData = createReference({
  places: parsePlaceRows(PLACES),
  unlocodes: new TextEncoder().encode(UNLOCODES),
});
