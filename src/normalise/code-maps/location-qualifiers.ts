/** Place qualifiers (3227) by what they can say about a movement. */

/** Where it happened, whatever happened. 16E is the EANCOM form. */
export const ACTIVITY_PLACES: readonly string[] = ['175', '14', '16E'];

/** Where a leg or a journey begins: a departure or a loading can be meant, an arrival cannot. The nearest to the move first. */
export const FROM_PLACES: readonly string[] = ['9', '5', '80', '88', '76', '98'];

/** Where a leg or a journey ends. */
export const TO_PLACES: readonly string[] = ['11', '8', '60', '12', '7', '83', '65', '170', '20', '99'];

/** Where the border is crossed: the crossing itself, then the offices on both sides. */
export const BORDER_PLACES: readonly string[] = ['17', '42', '41'];

/** Customs offices: clearance, transit, entry, exit, departure, destination, examination. */
export const CUSTOMS_PLACES: readonly string[] = ['22', '50', '41', '42', '118', '45', '114', '43'];

/** Where a unit changes conveyance. */
export const TRANSHIPMENT_PLACES: readonly string[] = ['13'];

/** Place of the gate or quay that reports: the guides of SMDG and ITIGG. ("Construction country" in the directories since D.00B.) */
export const REPORTING_PLACE = '165';

/** Where an empty unit is handed out, and where it is to be brought back. */
export const EMPTY_RELEASE_PLACE = '98';
export const EMPTY_RETURN_PLACE = '99';

/** BAPLIE: where a container was loaded and where it comes off. 6 and 12 are those of its version 1.5 (6 is a "ward bed" since D.00B). */
export const STOWED_FROM: readonly string[] = ['9', '6'];
export const STOWED_TO: readonly string[] = ['11', '12'];
/** BAPLIE: the port that the plan was made in, and the one that the ship goes to. */
export const PLAN_PORT = '5';
export const NEXT_PORT = '61';

/** A stowage cell aboard is no place on earth. */
export const STOWAGE_CELL = '147';

/** 8051: the conveyance before or after the main one; the ports of loading and discharge are then not its own ends. */
export const SIDE_STAGES: ReadonlySet<string> = new Set(['1', '10', '26', '27', '28', '30']);
export const MAIN_STAGE = '20';
