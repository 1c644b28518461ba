/**
 * The parts of which transport and terminal messages are made, as numbers of segments in their document. A text is read from a segment
 * (elements.ts) when somebody asks for it, and every value's byte range with it.
 */
export type SegmentNumber = number;

/** Segments that qualify the segment which opened their group. */
export interface Details {
  /** RFF */
  readonly references: readonly SegmentNumber[];
  /** DTM */
  readonly times: readonly SegmentNumber[];
  /** LOC */
  readonly places: readonly SegmentNumber[];
  /** FTX */
  readonly texts: readonly SegmentNumber[];
}

/** A place on a leg with the times that stand behind it. */
export interface Stop {
  readonly place: SegmentNumber;
  readonly times: readonly SegmentNumber[];
}

/** TDT{ DTM RFF LOC{DTM} } */
export interface TransportLeg {
  /** TDT */
  readonly transport: SegmentNumber;
  /** RFF */
  readonly references: readonly SegmentNumber[];
  /** DTM before the first place: times of the leg as a whole. */
  readonly times: readonly SegmentNumber[];
  readonly stops: readonly Stop[];
}

/** EQD{ RFF EQN DTM LOC MEA SEL FTX DAM TPL EQA TDT{…} } */
export interface Equipment extends Details {
  /** EQD */
  readonly equipment: SegmentNumber;
  /** EQN, null when there is none. */
  readonly count: SegmentNumber | null;
  /** MEA */
  readonly measures: readonly SegmentNumber[];
  /** SEL */
  readonly seals: readonly SegmentNumber[];
  /** DAM */
  readonly damages: readonly SegmentNumber[];
  /** TPL: the conveyance it is placed on. */
  readonly placements: readonly SegmentNumber[];
  /** EQA: what is attached to it. */
  readonly attachments: readonly SegmentNumber[];
  readonly legs: readonly TransportLeg[];
  /** Behind the last segment of the group. */
  readonly end: SegmentNumber;
}

/** GID{ RFF SGP PCI GIN } */
export interface Goods {
  /** RFF; where a status has goods, they are the status's own. */
  readonly references: readonly SegmentNumber[];
  /** SGP: equipment the goods are in. */
  readonly splits: readonly SegmentNumber[];
  /** PCI: marks, among which the number of a logistic unit may stand. */
  readonly marks: readonly SegmentNumber[];
  /** GIN: numbers of packages. */
  readonly numbers: readonly SegmentNumber[];
}

/** The lists above while they are being filled. */
export type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

export const newDetails = (): Growing<Details> => ({ references: [], times: [], places: [], texts: [] });

export const newLeg = (transport: SegmentNumber): Growing<TransportLeg> => ({
  transport,
  references: [],
  times: [],
  stops: [],
});

export const newEquipment = (equipment: SegmentNumber): Growing<Equipment> => ({
  equipment,
  count: null,
  ...newDetails(),
  measures: [],
  seals: [],
  damages: [],
  placements: [],
  attachments: [],
  legs: [],
  end: equipment + 1,
});

export const newGoods = (): Growing<Goods> => ({ references: [], splits: [], marks: [], numbers: [] });
