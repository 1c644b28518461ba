const sorted = (numbers) => [...numbers].sort((a, b) => a - b);

/** Minimum, median and maximum of what the rounds gave. */
export function spreadOf(numbers) {
  const ordered = sorted(numbers);
  const middle = ordered.length / 2;
  const median = (ordered[Math.ceil(middle) - 1] + ordered[Math.floor(middle)]) / 2;
  return { min: ordered[0], median, max: ordered.at(-1) };
}

/** `median (minimum–maximum)` */
export function spreadText(numbers, digits = 0) {
  const { min, median, max } = spreadOf(numbers);
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}
