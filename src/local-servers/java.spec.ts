import { parseJavaMajor } from './java.js';

describe('the answer to java -version', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_402"', 8],
    ['openjdk version "21-ea" 2023-09-19', 21],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "25" 2025-09-16', 25],
  ])('%s is Java %d', (text, major) => {
    expect(parseJavaMajor(text)).toBe(major);
  });

  it('of the macOS placeholder is no Java', () => {
    expect(parseJavaMajor('The operation couldn’t be completed. Unable to locate a Java Runtime.')).toBeNull();
  });
});
