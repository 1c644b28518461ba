import type { Rule } from './rule.js';

/** What happened, when, and on which leg. */
export const MOVEMENT_RULES = {
  'milestone.one-thing': {
    statement:
      'Facts of one code at one place are one milestone, whoever reports them. They are two when one party says it twice with the opposite between or on another conveyance, when one is laden and one empty, or when the unit was elsewhere meanwhile; within 24 hours two parties mean one thing. A fact without a place joins the one of its code nearby.',
    example: 'The terminal says discharged 08:10, the carrier 09:00: one discharge, with a losing value.',
    test: 'the same fact from two parties is one milestone with a loser',
    text: null,
  },
  'place.town-and-terminal': {
    statement:
      'Who names only the town or port means the terminal in it that others name: the one there is, else the one where the same thing happened nearest in time, else where the unit was within three days. Not where that mode of transport does not come to the terminal, nor where the terminal’s own facts leave no room: stuffed before it came in by the gate, delivered after it went out, come in laden by the gate after its train arrived or after it went out. Where something is only expected tells nothing of what came by another mode. Two terminals of a town are two places.',
    example: 'The carrier reports Singapore, the terminal Tuas: one discharge, at Tuas.',
    test: 'a carrier’s word on the port and a terminal’s word on the berth are one milestone',
    text: null,
  },
  'milestone.only-report': {
    statement: 'What one party alone reports stands.',
    example: 'Only the terminal tells of the gate-in.',
    test: 'what one party reports alone stands',
    text: 'Reported by {party} for {time}.',
  },
  'milestone.all-pieces': {
    statement:
      'Pieces of an air waybill that travel apart are added up, as one party counts them at one place: the part that makes them complete speaks for all. One part told twice counts once: the same number by the same flight, or the departure or arrival of one flight, within 24 hours. Until then the parts move nothing and say how many there are.',
    example: 'Six of ten pieces leave on one day, four by the flight of the next: departed with the second.',
    test: 'parts of a waybill make the whole once all its pieces are told of',
    text: 'Reported by {party} for {time}: {parts}, in several parts.',
  },
  'milestone.carried': {
    statement:
      'What happened to a train or wagon happened to the units aboard: from the list, note or loading that put them on it until they were taken off, put on another, or left out of a later list (docs/decisions/0007-facts-of-trains-and-wagons.md).',
    example: 'The running of train 43521 is told without a container number: its containers arrive with it.',
    test: 'the running of a train is a milestone of the box that its list names',
    text: 'Reported by {party} for {time} of {carrier}, which carries the unit.',
  },
  'milestone.agreed': {
    statement: 'What several report alike, or less exactly, is agreed.',
    example: 'Railway and forwarder both say 22:30.',
    test: 'reports that agree are agreed',
    text: 'Reported by {party} for {time}; the others agree.',
  },
  'milestone.precedence': {
    statement:
      'For handling at a place the terminal is believed before railway, carrier and forwarder; for the movement of a conveyance its operator before terminal, carrier and forwarder. The order is data (`precedence`).',
    example: 'Discharge: terminal 08:10, carrier 09:00: 08:10. Departure of the ship: the carrier is believed.',
    test: 'a terminal outranks a carrier for handling, a carrier a terminal for the vessel',
    text: 'Reported by {party} for {time}: {reason}.',
  },
  'milestone.names-unit': {
    statement: 'Who names the unit is believed before who names only its document.',
    example: 'The bill is said to have sailed on the 10th, the container itself on the 17th.',
    test: 'a fact about the unit outranks one about its document',
    text: 'Reported by {party} for {time}: it names the unit itself.',
  },
  'milestone.finer-time': {
    statement: 'A time that lies on a stronger source’s date does not contradict it: the finer one stands.',
    example: 'The carrier gives 15 March, the terminal 15 March 06:12.',
    test: 'a finer time that agrees with a coarser date stands',
    text: 'Reported by {party} for {time}: the most exact word of those that agree.',
  },
  'milestone.latest-report': {
    statement: 'Of sources of equal standing the latest word stands.',
    example: 'A terminal reports 08:10 and later 08:25 for the same discharge.',
    test: 'of equal sources the latest word stands',
    text: 'Reported by {party} for {time}: the latest report.',
  },
  'milestone.undecided': {
    statement: 'Where nothing tells two reports apart the earlier time is kept.',
    example: 'Two undated lists of one forwarder.',
    test: 'where nothing tells two reports apart the earlier time is kept',
    text: 'Reported by {party} for {time}: nothing tells the reports apart, the earlier is kept.',
  },
  'milestone.latest-estimate': {
    statement:
      'Of several estimates (or plans) of one party the latest word stands; the older ones stay visible. Said again is said now.',
    example: 'Estimated for the 14th, then for the 16th, then for the 14th again: the 14th.',
    test: 'the latest estimate stands, and said again is said now',
    text: 'Not reported yet; estimated by {party} for {time}.',
  },
  'milestone.steady-estimate': {
    statement:
      'Of several parties that estimate, those that spoke within `debounceHours` of the newest word count: the one that names the unit, then the stronger, then the one that has estimated longest. Two that alternate do not make the answer flip.',
    example: 'Carrier and forwarder send their estimates in turn: the carrier’s, until it has been silent for a day.',
    test: 'two parties whose estimates alternate do not make the answer flip',
    text: null,
  },
  'place.predicted': {
    statement:
      'Predictions of two terminals of one town for one call are one arrival. A prediction that goes back to where it was within `debounceHours` counts once it has stood so long.',
    example: 'Tuas, Pasir Panjang, Tuas, Pasir Panjang within a day: Pasir Panjang, and one change.',
    test: 'pitfall: two sibling terminals alternate in predictions and each flip notifies',
    text: null,
  },
  'milestone.latest-plan': {
    statement: 'What is neither reported nor estimated is shown as planned.',
    example: 'The booking confirmation’s sailing date.',
    test: 'what is only planned is shown as planned',
    text: 'Not reported yet; planned by {party} for {time}.',
  },
  'milestone.inferred-departure': {
    statement:
      'Loaded in A and seen elsewhere on the same conveyance, named at both ends: it departed from A. Marked inferred, without a time.',
    example: 'Loaded on the ship in Qinzhou, discharged from her in Singapore.',
    test: 'discharged in B after loading in A on one vessel: departed and arrived are inferred',
    text: 'Nobody reported it: {evidence} leaves no other possibility.',
  },
  'milestone.inferred-arrival': {
    statement:
      'Discharged from a conveyance in B: the conveyance arrived in B with it. Marked inferred, without a time.',
    example: 'A discharge list of Singapore and no arrival.',
    test: 'a discharge alone infers the arrival and no departure',
    text: 'Nobody reported it: {evidence} leaves no other possibility.',
  },
  'milestone.inferred-discharge': {
    statement:
      'Arrived in T on one conveyance and loaded there on another: discharged in T. Marked inferred, without a time. Not of a lorry: that it was emptied when it came in goes without saying.',
    example: 'In with the barge, out with the ship, no discharge list of the barge.',
    test: 'loaded on another vessel where it arrived: the discharge is inferred',
    text: 'Nobody reported it: {evidence} leaves no other possibility.',
  },
  'leg.conveyance': {
    statement:
      'A leg is one mode and one conveyance from loading or departure to arrival or discharge. Only numbers of one kind are compared (ship with ship, wagon with wagon, train numbers of one numbering); one ship under two voyage numbers is one leg, as is one wagon in two trains.',
    example: 'Barge Chongqing–Shanghai, ship Shanghai–Hamburg: two legs.',
    test: 'each conveyance is a leg, over river, sea, rail, road and air',
    text: null,
  },
  'leg.call': {
    statement:
      'Arriving and departing on the way without leaving the conveyance is a call. A departure of the conveyance after the unit left it, and its arrival before the unit was loaded, are no movements of the unit.',
    example: 'The ship calls at Hai Phong between Qinzhou and Singapore.',
    test: 'a place passed aboard is a call, not the end of the leg',
    text: null,
  },
  'leg.reload': {
    statement: 'Reloading at a change of gauge ends one leg and begins the next.',
    example: 'Dostyk: from the wagon of X8011 to wagon 95236196.',
    test: 'a reload at the change of gauge ends one leg and begins the next at the border',
    text: null,
  },
  'leg.road': {
    statement:
      'A laden gate-out by truck begins a road leg, a laden gate-in by truck ends one; the other end may stay unknown.',
    example: 'By truck from Qinzhou Port East station to the berth.',
    test: 'a gate-out and a gate-in by truck are a road leg',
    text: null,
  },
  'leg.planned-twin': {
    statement:
      'An announced leg is the twin of an actual one on the same conveyance, or of the same mode from the same place: it fills what is not known yet. Where the unit came off earlier than announced, the rest of the way stays announced.',
    example: 'Booked Qinzhou–Singapore on one ship, left on the next: one leg, still to Singapore.',
    test: 'a planned leg is joined to its actual twin and not shown twice',
    text: null,
  },
  'leg.superseded-plan': {
    statement:
      'An announced leg into a place that the unit reached otherwise is not shown; what is left of an announced way stands after all that took place.',
    example: 'Planned by barge to Shanghai, came by rail.',
    test: 'a planned leg into a place reached otherwise is gone',
    text: null,
  },
  'leg.announced-order': {
    statement:
      'What is announced of one conveyance makes its legs by itself, and they stand where the places join; a planned or estimated time never puts one leg before another that leads to it, nor between two that took place. What joins nothing is still ahead, unless it led, place after place, to a part of the plan that the unit has followed: then it is not shown.',
    example:
      'The ship is planned from Yangshan on the 26th, the barge that feeds it expected there on the 4th: first the barge.',
    test: 'a plan’s clock does not put the ship before the barge that feeds it',
    text: null,
  },
  'leg.far-side': {
    statement:
      'Nothing is changed between the two border points of one crossing, which a train passes within a day, nor before a reload that is reported: the arrival belongs to what left, though the railway there names the wagon or train that takes over.',
    example:
      'Left Alashankou on a Chinese wagon; the Kazakh railway reports the arrival at Dostyk by the wagon it was lifted onto.',
    test: 'what left the near side of a border came to its far side, whatever wagon is named there',
    text: null,
  },
  'leg.out-of-turn': {
    statement:
      'A place is called at once on a leg: an arrival or departure there within a day of the other end belongs to that call, whatever was reported in between.',
    example:
      'A departure from Alashankou without a zone sorts after the arrival at Dostyk: it is the call’s departure still.',
    test: 'a departure told by a clock without a zone, after the next arrival, is still of its call',
    text: null,
  },
  'leg.open-end': {
    statement:
      'Each leg begins where the one before ends. An end that nobody reported is where the unit is known to have been next (or before), if that mode of transport comes there, and is marked inferred.',
    example: 'Gated in by lorry, stuffed at the factory the day before: the lorry came from the factory.',
    test: 'the open end of a leg is where its neighbour is known to be',
    text: null,
  },
  'leg.gap': {
    statement:
      'Between two places that no reported leg joins lies a leg of unknown mode, marked inferred: the unit was in one and then in the other.',
    example:
      'Off the train in Qinzhou Port East station, then loaded on the ship in Qinzhou: somehow from the station to the berth.',
    test: 'between two places that nobody joined lies a leg of unknown mode',
    text: 'Last known at {from}, and then “{evidence}”: nobody reported how it went from one to the other.',
  },
  'leg.gap-ahead': {
    statement:
      'Where the announced way goes on from another place than the unit’s, it has to get there: an inferred leg that is still ahead.',
    example: 'The train is bound for Qinzhou Port East station, the ship announced from Qinzhou.',
    test: 'where the announced way goes on from elsewhere, a leg still lies ahead',
    text: 'Last known at {from}, announced to go on from {to}: nobody has said how it gets there.',
  },
  'stop.kinds': {
    statement:
      'Every place where the unit was or is to be handled is a stop: BORDER where the place is a border point or a border was reported, DEPOT for empties and inland yards, ORIGIN the first and DESTINATION the last, TRANSHIPMENT between legs of one mode, MODE_CHANGE between two modes, CALL on the way.',
    example: 'Tuanjiecun ORIGIN, Alashankou BORDER, Dostyk BORDER, Małaszewicze BORDER, Duisburg DESTINATION.',
    test: 'stops of the rail corridor have their kinds',
    text: null,
  },
  'stop.dwell': {
    statement: 'Dwell is whole minutes from actual arrival to actual departure; a date or a missing end gives none.',
    example: 'In at 14:30, out at 21:30: 420 minutes. In on the 15th: no figure.',
    test: 'dwell is counted between times, never from a date',
    text: null,
  },
} as const satisfies Record<string, Rule>;
