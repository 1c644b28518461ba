export interface LabelWish {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The heavier label gets its place first. */
  readonly weight: number;
}

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const SIZE_PX = 12;
const GAP_PX = 8;
const LATIN_WIDTH = 0.58;
const CHINESE_WIDTH = 1;

/** Tried in this order around a point: right, left, above, below. */
const SIDES = [
  { dx: GAP_PX, dy: SIZE_PX / 3, anchor: 'start' },
  { dx: -GAP_PX, dy: SIZE_PX / 3, anchor: 'end' },
  { dx: 0, dy: -GAP_PX, anchor: 'middle' },
  { dx: 0, dy: GAP_PX + SIZE_PX, anchor: 'middle' },
  { dx: GAP_PX, dy: -GAP_PX, anchor: 'start' },
  { dx: GAP_PX, dy: GAP_PX + SIZE_PX, anchor: 'start' },
  { dx: -GAP_PX, dy: -GAP_PX, anchor: 'end' },
  { dx: -GAP_PX, dy: GAP_PX + SIZE_PX, anchor: 'end' },
] as const;

/** Where the names stand so that none lies on another, on a point or over the edge; one that has no room is left out. */
export function placedLabels(
  wishes: readonly LabelWish[],
  frame: { readonly width: number; readonly height: number },
): readonly (Label | null)[] {
  const taken: Box[] = wishes.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  const labels: (Label | null)[] = wishes.map(() => null);
  const order = wishes
    .map((wish, index) => ({ wish, index }))
    .toSorted((one, other) => other.wish.weight - one.wish.weight);
  for (const { wish, index } of order) {
    for (const { dx, dy, anchor } of SIDES) {
      const label: Label = { text: wish.text, x: wish.x + dx, y: wish.y + dy, anchor };
      const box = boxOf(label);
      const isInside = box.left >= 2 && box.right <= frame.width - 2 && box.top >= 2 && box.bottom <= frame.height - 2;
      const isFree = taken.every((other, at) => at === index || !overlap(box, other));
      if (!isInside || !isFree) continue;
      labels[index] = label;
      taken.push(box);
      break;
    }
  }
  return labels;
}

function boxOf({ text, x, y, anchor }: Label): Box {
  const width = [...text].reduce(
    (sum, char) => sum + SIZE_PX * ((char.codePointAt(0) ?? 0) > 0x2e80 ? CHINESE_WIDTH : LATIN_WIDTH),
    0,
  );
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - SIZE_PX, bottom: y + 3 };
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
