import type { zhCnFaults } from './zh-cn-faults.ts';

/** What stands in the way of going public, and what to do about it. */
export const enFaults: typeof zhCnFaults = {
  fault: {
    'approval-missing': () => ({
      what: 'There is no map approval number.',
      remedy:
        'Submit the map to the natural resources authority and write the number into map_approval of region.json.',
    }),
    'approval-source-missing': () => ({
      what: 'It is not said where the approval number was found.',
      remedy: 'Write the authority or the page into map_approval.source.',
    }),
    'approval-date-missing': () => ({
      what: 'It is not said when the approval number was checked.',
      remedy: 'Check it once more and write the day into map_approval.checked_on.',
    }),
    'approval-old': ({ value }) => ({
      what: `The approval number was last checked on ${value}, more than 12 months ago.`,
      remedy: 'Check it again and change map_approval.checked_on.',
    }),
    'source-missing': ({ value }) => ({
      what: `Stations without a source: ${value}.`,
      remedy: 'Name it in the column source of the list.',
    }),
    'date-missing': () => ({
      what: 'The data has no date.',
      remedy: 'Give it in the column source_date of the list.',
    }),
    'osm-basemap': () => ({
      what: "The basemap is OpenStreetMap's, whose borders and names are not the approved ones.",
      remedy: 'Use Tianditu in data/site.json, or no basemap.',
    }),
    'lines-on-basemap': () => ({
      what: 'Lines of divisions are drawn over a basemap of others.',
      remedy: 'Leave out the basemap, or our lines: those of the basemap hold.',
    }),
    'basemap-approval-old': ({ value }) => ({
      what: `The basemap's approval number was last checked on ${value}, more than 12 months ago.`,
      remedy: "Check it again on Tianditu's site and change basemap.checked_on.",
    }),
    'south-sea': () => ({
      what: 'The South China Sea is in view without its islands, and marks or the legend would lie over them.',
      remedy: 'Show a smaller area that does not reach it.',
    }),
    'hainan-inset': () => ({
      what: 'All of Hainan Island is in view, which needs an inset of the South China Sea islands.',
      remedy: 'Say so when the map is submitted, or show a smaller area.',
    }),
    'mobile-in-region': ({ field }) => ({
      what: `There is a personal mobile number in ${field} of region.json.`,
      remedy: "Remove it; give the office's telephone.",
    }),
    'identity-in-region': ({ field }) => ({
      what: `${field} in region.json holds the number of a certificate, card or account.`,
      remedy: 'Take it out.',
    }),
    'person-in-region': ({ field }) => ({
      what: `${field} in region.json holds a person's name.`,
      remedy: 'Take the name out, or name the office.',
    }),
    'sensitive-in-region': ({ field }) => ({
      what: `${field} in region.json holds what public maps may not show.`,
      remedy: 'Take it out; withhold.sensitive_words changes the words.',
    }),
  },
};
