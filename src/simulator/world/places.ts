import type { Place } from '../../canonical/place.js';
import type { ReferenceData } from '../../reference/reference.js';
import type { PlaceCodes, WrittenPlace } from '../encoders/written-place.js';

interface WorldPlace extends PlaceCodes {
  /** A frontier station: who stands here is at the border. */
  readonly isBorder?: true;
}

/** The places of the world by the key of the reference; towns and ports that need no more than their UN/LOCODE are not here. */
export const WORLD_PLACES: Readonly<Record<string, WorldPlace>> = {
  'cq-tuanjiecun': { terminal: 'TJC', station: 'TJC', chinese: '团结村' },
  'cq-guoyuan-port': { terminal: 'GYP', chinese: '果园港' },
  'cq-jiangbei-apt': { iata: 'CKG' },
  'cn-alashankou': { station: 'AKR', chinese: '阿拉山口', isBorder: true },
  'cn-khorgos': { station: 'HFR', chinese: '霍尔果斯', isBorder: true },
  'kz-dostyk': { esr: '708507', russian: 'ДОСТЫК (ЭКСП.)', isBorder: true },
  'kz-altynkol': { esr: '707701', russian: 'АЛТЫНКОЛЬ (ЭКСП.)', isBorder: true },
  'kz-astana': { esr: '690002', russian: 'АСТАНА' },
  'kz-iletsk': { esr: '666501', russian: 'ИЛЕЦК I (ЭКСП.)', isBorder: true },
  'by-baranovichi': { esr: '138901', russian: 'БАРАНОВИЧИ-ПОЛЕССКИЕ' },
  'by-brest-north': { esr: '130100', russian: 'БРЕСТ-СЕВЕРНЫЙ', isBorder: true },
  'pl-malaszewicze': { isBorder: true },
  'cn-qinzhou-east': { station: 'QZD', chinese: '钦州港东' },
  'cn-qinzhou-bict': { terminal: 'BICT' },
  'vn-haiphong': { terminal: 'HHIT' },
  'sg-tuas': { terminal: 'PSATUA' },
  'cn-threegorges-lock': { terminal: 'SXZ1' },
  'cn-shanghai-yangshan': { terminal: 'YST' },
  'sg-changi': { iata: 'SIN' },
  'de-frankfurt-apt': { iata: 'FRA' },
  'lu-luxembourg-apt': { iata: 'LUX' },
  'cn-customs-8000': { office: '8000' },
  'cn-customs-9400': { office: '9400' },
  'cn-customs-7200': { office: '7200' },
  'cn-customs-2248': { office: '2248' },
  'pl-customs-malaszewicze': { office: 'PL301020' },
};

export type PlaceBook = (key: string) => WrittenPlace;

/** Looks places up in the reference; throws for a key that is not in it, which is a mistake of the world's author. */
export function placeBookOf(reference: Pick<ReferenceData, 'placeByKey'>): PlaceBook {
  const known = new Map<string, WrittenPlace>();
  return (key) => {
    const place = known.get(key) ?? written(key, reference.placeByKey(key));
    known.set(key, place);
    return place;
  };
}

function written(key: string, place: Place | null): WrittenPlace {
  if (place === null) throw new Error(`the world has a place that the reference does not have: ${key}`);
  const { unlocode, nameEn, country, zone } = place;
  return { ...WORLD_PLACES[key], key, unlocode, name: nameEn, country, zone: zone ?? 'UTC' };
}

export const isBorder = (key: string): boolean => WORLD_PLACES[key]?.isBorder === true;
