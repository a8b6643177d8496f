/** The part of the package that the benchmark calls; it ships no types. */
declare module 'address-parse' {
  interface Parsed {
    /** Six digits of the county, or fewer levels; empty when nothing was found. */
    readonly code: string;
  }
  const AddressParse: { parse(text: string): Parsed[] };
  export default AddressParse;
}
