/** Code lists of TAF TSI (ERA schema 3.5, taf_cat_codelists and taf_cat_complete). What is null is known and moves nothing. */
import type { StatusMeaning } from './status-meaning.js';

export interface TafCode {
  readonly name: string;
  readonly meaning: StatusMeaning | null;
}

const code = (name: string, meaning: StatusMeaning['code'] | null): TafCode => ({
  name,
  meaning: meaning === null ? null : { code: meaning, mode: 'RAIL' },
});

/** TrainLocationStatus. 06 to 09 are in the list without a meaning. */
export const RUNNING_STATUS: ReadonlyMap<string, TafCode> = new Map([
  ['00', code('not specified', 'EN_ROUTE')],
  ['01', code('arrival at destination', 'ARRIVED')],
  ['02', code('departure at origin', 'DEPARTED')],
  ['03', code('intermediate arrival', 'ARRIVED')],
  ['04', code('intermediate departure', 'DEPARTED')],
  ['05', code('pass through', 'EN_ROUTE')],
  ['10', code('wagon, not specified', 'EN_ROUTE')],
  ['11', code('wagon arrival at its destination', 'ARRIVED')],
  ['12', code('wagon departure from its origin', 'DEPARTED')],
  ['13', code('wagon arrival at a reporting point', 'ARRIVED')],
  ['14', code('wagon departure from a reporting point', 'DEPARTED')],
  ['15', code('wagon run-through', 'EN_ROUTE')],
  ['16', code('wagon parked', null)],
  ['17', code('wagon shunted', null)],
  ['18', code('wagon arrived at a reporting point', 'ARRIVED')],
  ['19', code('wagon departure from a reporting point', 'DEPARTED')],
]);

/** EventType of a WagonStatusMessage. */
export const WAGON_EVENTS: ReadonlyMap<string, TafCode> = new Map([
  ['01', code('wagon left its origin', 'DEPARTED')],
  ['03', code('wagon departed', 'DEPARTED')],
  ['04', code('wagon arrived', 'ARRIVED')],
  ['05', code('wagon reached its destination', 'ARRIVED')],
  ['06', code('wagon journey irregularity', 'DELAYED')],
  ['10', code('wagon ready to be pulled', null)],
  ['13', code('wagon passed through', 'EN_ROUTE')],
  ['14', code('wagon handed over', 'HANDED_OVER')],
  ['15', code('wagon delivered', 'DELIVERED')],
  ['16', code('wagon journey recovered', null)],
  ['20', code('wagon pulled', null)],
  ['24', code('wagon taken over', 'HANDED_OVER')],
  ['60', code('position of the wagon', 'EN_ROUTE')],
]);

/** Message types by the root without `Message`, for telling a header that contradicts it. */
export const TAF_TYPES: Readonly<Record<string, string>> = {
  ConsignmentOrder: '1000',
  ReceiptConfirmation: '2007',
  TrainComposition: '3003',
  TrainReady: '3006',
  TrainDelayCause: '4001',
  TrainForecastAtReportingLocation: '4003',
  TrainRunningForecast: '4004',
  TrainRunningInformation: '4005',
  TrainRunningInterruption: '4006',
  WagonETI_ETA: '5006',
  WagonStatus: '5020',
  Error: '9000',
};

/** UIC country numbers (leaflet 920-14) of the control label → ISO 3166-1, of the corridor and its neighbours. */
export const UIC_COUNTRIES: Readonly<Record<string, string>> = {
  '10': 'FI',
  '20': 'RU',
  '21': 'BY',
  '22': 'UA',
  '24': 'LT',
  '25': 'LV',
  '26': 'EE',
  '27': 'KZ',
  '31': 'MN',
  '32': 'VN',
  '33': 'CN',
  '51': 'PL',
  '52': 'BG',
  '53': 'RO',
  '54': 'CZ',
  '55': 'HU',
  '56': 'SK',
  '70': 'GB',
  '71': 'ES',
  '72': 'RS',
  '73': 'GR',
  '74': 'SE',
  '75': 'TR',
  '76': 'NO',
  '78': 'HR',
  '79': 'SI',
  '80': 'DE',
  '81': 'AT',
  '82': 'LU',
  '83': 'IT',
  '84': 'NL',
  '85': 'CH',
  '86': 'DK',
  '87': 'FR',
  '88': 'BE',
  '94': 'PT',
};
