const EARTH_RADIUS_KM = 6371;

// Node 20 has no Map.groupBy.
export function groupBy(values, keyOf) {
  const groups = new Map();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

export function mostFrequent(values) {
  const groups = [...groupBy(values, (value) => value)];
  return groups.sort(([, one], [, other]) => other.length - one.length)[0]?.[0];
}

/** Distance of two points [latitude, longitude] on a flat map, good enough below a few hundred kilometres. */
export function kilometres([latitude, longitude], [otherLatitude, otherLongitude]) {
  const radians = Math.PI / 180;
  const north = (otherLatitude - latitude) * radians;
  const east = (otherLongitude - longitude) * radians * Math.cos(((latitude + otherLatitude) / 2) * radians);
  return EARTH_RADIUS_KM * Math.hypot(north, east);
}
