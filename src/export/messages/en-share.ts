import type { zhCnShare } from './zh-cn-share.ts';

/** The panel "Embed and export". */
export const enShare: typeof zhCnShare = {
  shareHeading: 'Embed and export',
  shareLead: (region) => `Put the map of ${region} into a web page, slides or onto paper`,
  close: 'Close',
  parts: 'What to make',
  part: { embed: 'Web page', picture: 'Picture, PDF', document: 'Slides, brief' },

  embedForm: 'What to embed',
  view: 'What is shown',
  viewName: { finder: 'Finder', coverage: 'Coverage', picture: 'Picture' },
  viewNote: {
    finder: 'Search box, list and map.',
    coverage: 'What is covered, the gaps and the result.',
    picture: 'One picture without a map program; opens fastest.',
  },
  division: 'Area',
  wholeRegion: (name) => `All of ${name}`,
  levels: 'Levels of station',
  layers: 'Layers',
  layer: { bands: 'Coverage', gaps: 'Gaps', stations: 'Stations' },
  leastOne: 'At least one has to stay.',
  language: 'Language',
  languageName: { zh: '中文', en: 'English' },
  title: 'Title',
  subtitle: 'Subtitle',
  note: 'Note',
  optional: 'optional',
  mapHeight: 'Height of the map (pixels)',
  range: (least, most) => `${least} to ${most}`,
  outOfRange: (least, most) => `A whole number from ${least} to ${most}, please.`,
  keepView: 'Begin where the map looks now',
  editsLeftOut:
    'What the scenario changes is not embedded: that page counts with the list as it is.',

  preview: 'Preview',
  previewTitle: (title) => `Preview: ${title}`,
  previewWidth: 'Width of the preview',
  previewWidthName: { phone: 'Phone', full: 'Full' },
  noEmbedOnDisk:
    'This page was opened from a disk and has no web address, so that it cannot be embedded. Pictures and documents work.',
  localAddress:
    'Only this computer can open this address. Put the site on a server and copy from there.',

  snippet: 'Way',
  snippetText: 'Code',
  snippetKind: { iframe: 'A frame (iframe)', script: 'Script, own height' },
  snippetNote: {
    iframe: 'For any web page. The height is fixed.',
    script: 'The height follows the content; any number on a page; the page can filter it.',
  },
  copySnippet: 'Copy the code',
  link: 'Address',
  copyLink: 'Copy the address',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying. Select the text and copy it yourself.',
  qr: 'QR code',
  qrLabel: (link) => `QR code of ${link}`,
  qrTooLong: 'The address is too long for a QR code. A shorter note helps.',
  qrSvg: 'Save SVG',
  qrPng: 'Save PNG',

  pictureForm: 'What the picture shows',
  format: 'Format',
  formatName: { png: 'PNG', jpeg: 'JPEG', pdf: 'PDF', svg: 'SVG' },
  formatNote: {
    png: 'Sharp; for documents and web pages.',
    jpeg: 'Smaller; for sending.',
    pdf: 'For printing; its words can be searched and copied.',
    svg: 'Lines that stay sharp at any size, for print shops. It draws the coverage, not the map on the screen.',
  },
  extent: 'What it shows',
  extentName: { region: 'Whole region', screen: 'As on screen' },
  page: 'Page',
  pageName: { a4: 'A4', a3: 'A3', wide: '16:9' },
  direction: 'Direction',
  directionName: { landscape: 'Landscape', portrait: 'Portrait' },
  dpi: 'Resolution (dpi)',
  dpiNote: '96 for screens, 150 to 300 for printing.',
  pixels: (width, height) => `${width} × ${height} pixels`,
  millimetres: (width, height) => `${width} × ${height} mm`,
  drawingPreview: 'Drawing a small one…',
  previewAlt: (alt) => `Preview: ${alt}`,
  save: 'Save',
  saving: (percent) => `Drawing… ${percent} %`,
  cancel: 'Stop',
  cancelled: 'Stopped.',
  saved: (name) => `Saved ${name}.`,
  failed: 'That did not work. Please try again.',
  pictureFault: {
    webgl:
      'That did not work: the browser cannot draw another map (no WebGL 2). Close other pages with maps and try again.',
    incomplete:
      'That did not work: the map’s files did not arrive. Check the network and try again.',
    size: 'That did not work: this browser cannot draw so large a picture. Try a lower resolution or a smaller page.',
  },
  sources: (stations, ground) =>
    [
      stations.length > 0
        ? `Stations: ${stations.map((each) => (each === 'derived' ? 'derived from the divisions, not an official list' : each)).join(', ')}`
        : '',
      ground && `Ground: ${ground}`,
    ]
      .filter(Boolean)
      .join('; '),
  noMap:
    'There is no map yet to draw. Open the map first, then come back; without WebGL 2 a browser cannot draw it.',
  noShapes: 'The coverage is still being counted; the SVG has to wait for it.',
  pictureAlt: (title, sentence, date) =>
    [`Map: ${title}`, sentence, `Data of ${date}`].filter(Boolean).join('. '),

  slides: 'Slides (PPTX)',
  slidesLength: 'Pages',
  slidesForm: { one: 'One page', five: 'Five pages' },
  slidesNote: {
    one: 'One page: result, map and table.',
    five: 'Five pages: summary, map, table, gaps and suggested sites.',
  },
  slidesEditable: 'Title, table and chart can be edited in PowerPoint or WPS.',
  slidesWithoutMap: ' The map is not open, so that the slides have none.',
  saveSlides: 'Save the slides',
  makingSlides: 'Making the slides…',
  brief: 'Brief',
  briefNote:
    'One A4 page: the result, three numbers, the map, the table, the method and its limits. To print, or to save as PDF.',
  openBrief: 'Open the brief',
  notCounted: 'The coverage is still being counted; please wait a moment.',

  gateHeading: 'This cannot leave yet',
  gateLead: 'This region is for the public. First:',
  gateWarnings: 'Please note',
  internalMark: (mark) => `This region is for internal use: everything that leaves says “${mark}”.`,
};
