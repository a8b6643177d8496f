import type { Bounds } from '../../core/geo/lng-lat.ts';
import {
  publishFaults,
  type PublishFault,
  type PublishQuestion,
} from '../../core/publish/publish-gate.ts';
import type { ShareSubject } from '../share-subject.ts';

/** What stands in the way of an output, and what is to be said beside it. */
export interface SubjectFaults {
  readonly errors: readonly PublishFault[];
  readonly warnings: readonly PublishFault[];
}

/** Asks the publish gate. `view`: what the output shows, when that is not the region's first view. */
export function subjectFaults(
  { manifest, basemap }: ShareSubject,
  output: PublishQuestion['output'],
  today: string,
  view: Bounds | null,
): SubjectFaults {
  const faults = publishFaults({
    region: manifest.region,
    manifest,
    basemap,
    today,
    output,
    ...(view ? { view } : {}),
  });
  return {
    errors: faults.filter(({ severity }) => severity === 'error'),
    warnings: faults.filter(({ severity }) => severity === 'warning'),
  };
}
