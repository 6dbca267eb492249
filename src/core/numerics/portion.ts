/** Two ends of a scale; on a log scale both are above 0, or both below. */
export type Ends = readonly [low: number, high: number];

/** Where a value stands between two ends, 0 to 1, by equal steps or by equal ratios; beyond the ends it lies outside. */
export const portion = (value: number, [low, high]: Ends, log?: boolean): number =>
  log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low || 1);

/** The value at a portion of the way between two ends. */
export const atPortion = (t: number, [low, high]: Ends, log?: boolean): number =>
  log ? low * (high / low) ** t : low + t * (high - low);
