import { describe, expect, it } from 'vitest';
import { PUBLISH_FAULT_CODES } from '../../src/core/publish/publish-gate.ts';
import { en } from '../../src/export/messages/en.ts';
import { zhCn } from '../../src/export/messages/zh-cn.ts';
import { subjectFaults } from '../../src/export/share/subject-faults.ts';
import { shareSubjectOf } from './share-subject-of.ts';

const TODAY = '2026-01-02';

function publicSubject(
  map_approval: { number: string; source: string; checked_on: string } | null,
) {
  const { manifest } = shareSubjectOf();
  const region = { ...manifest.region, audience: 'public' as const, map_approval };
  return shareSubjectOf({ manifest: { ...manifest, region } });
}

describe('the gate of the panel', () => {
  it('lets an internal region through', () => {
    expect(subjectFaults(shareSubjectOf(), 'picture', TODAY, null)).toEqual({
      errors: [],
      warnings: [],
    });
  });

  it('refuses a public one without a number, whatever is made of it', () => {
    for (const output of ['embed', 'picture', 'document'] as const) {
      const { errors } = subjectFaults(publicSubject(null), output, TODAY, null);
      expect(errors.map(({ code }) => code)).toContain('approval-missing');
    }
  });

  it('warns of an old check and refuses nothing for it', () => {
    const old = { number: '闽S〔2024〕12号', source: '福建省', checked_on: '2024-06-01' };
    const { errors, warnings } = subjectFaults(publicSubject(old), 'embed', TODAY, null);
    expect(errors).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['approval-old']);
  });

  it('looks at what a picture shows', () => {
    const approved = { number: '闽S〔2025〕12号', source: '福建省', checked_on: '2025-12-01' };
    const sea = subjectFaults(publicSubject(approved), 'picture', TODAY, [110, 10, 120, 26]);
    expect(sea.errors.map(({ code }) => code)).toEqual(['south-sea']);
  });
});

it.each(PUBLISH_FAULT_CODES)('has words and a remedy for %s', (code) => {
  const fault = { code, severity: 'error', field: 'map_approval', value: '2024-06-01' } as const;
  const chinese = zhCn.fault[code](fault);
  expect(chinese.what).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(chinese.remedy).toMatch(/[\u4e00-\u9fff].*。$/);
  const english = en.fault[code](fault);
  expect(`${english.what}${english.remedy}`).not.toMatch(/[\u4e00-\u9fff]/);
  expect(english.remedy).toMatch(/\.$/);
});
