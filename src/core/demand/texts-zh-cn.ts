import type { Bounds } from '../geo/lng-lat.ts';
import type { Fault } from './fault.ts';

const whole = (value: number): string => Math.round(value).toLocaleString('zh-CN');
const percent = (share: number): string =>
  share < 0.01 ? '不到 1%' : share > 0.99 ? '99% 以上' : `约 ${Math.round(share * 100)}%`;
const box = ([west, south, east, north]: Bounds): string =>
  `经度 ${west.toFixed(2)}～${east.toFixed(2)}，纬度 ${south.toFixed(2)}～${north.toFixed(2)}`;
const DATUMS = { wgs84: 'WGS 84（CGCS2000）', gcj02: 'GCJ-02', bd09: 'BD-09' } as const;

/** What reading demand says, in Chinese; the base of all languages. */
export const zhCn = {
  file: '文件',
  divisions: '行政区划',

  empty: ['是空的', '请选择有内容的文件'] as Fault,
  tooLarge: (megabytes: number, most: number): Fault => [
    `有 ${whole(megabytes)} MB，超过 ${whole(most)} MB`,
    '请拆成几个文件，或改用 GeoTIFF 栅格',
  ],
  unknownKind: ['不是能读的格式', '请给出 .csv、.xlsx、.geojson 或 .tif 文件'] as Fault,
  oldWorkbook: ['是旧格式的工作簿', '请用 Excel 或 WPS 另存为 .xlsx'] as Fault,
  locked: ['工作簿有密码', '请另存一份不带密码的文件'] as Fault,
  brokenWorkbook: (reason: string): Fault => [
    `工作簿无法读取（${reason}）`,
    '请用 Excel 或 WPS 打开后另存为 .xlsx',
  ],
  unpacksTo: (megabytes: number): Fault => [
    `工作簿解压后有 ${whole(megabytes)} MB`,
    '请只保留需求点所在的工作表',
  ],
  readFailed: (reason: string): Fault => [`读取失败（${reason}）`, '请重新选择文件'],

  noRows: ['没有数据行', '请在表头下面写上需求点'] as Fault,
  tooManyRows: (most: number): Fault => [
    `超过 ${whole(most)} 行`,
    '请先汇总成较大的格网，或改用 GeoTIFF 栅格',
  ],
  noHeader: (seen: string): Fault => [
    `没有找到表头${seen === '' ? '' : `（第一行是：${seen}）`}`,
    '请加一行表头：经度、纬度、人口；没有坐标时写区划代码、人口',
  ],
  noWeightColumn: (columns: string): Fault => [
    `没有人数一列（现有：${columns}）`,
    '请加一列“人口”或“权重”；每点计一时全部写 1',
  ],
  noPlaceColumn: (columns: string): Fault => [
    `既没有经度、纬度，也没有区划代码（现有：${columns}）`,
    '请加经度、纬度两列，或加区划代码一列',
  ],
  weightEmpty: ['没有写人数', '请写人数；没有人写 0'] as Fault,
  weightNoNumber: ['不是数字', '请只写数字，例如 1250'] as Fault,
  weightNegative: ['是负数', '请写 0 或正数'] as Fault,
  weightHouseholds: ['计的是户数，不是人数', '请改用人数一列'] as Fault,
  totalUnlike: [
    '写的是合计，却与各行之和不符，可能重复计人',
    '请删去合计行，或核对各行人数',
  ] as Fault,
  holdsOthers: ['这个区划包含表中别的行，可能重复计人', '请只保留这一行或它下面的各行'] as Fault,
  partOfAbove: ['“其中”已包含在上一行里，会重复计人', '请只保留上一行或“其中”各行'] as Fault,
  sumOfOthers: ['正好等于其余各行之和，像是合计', '是合计请删去这一行'] as Fault,
  weightTooLarge: ['比世界人口还多', '请核对数字和所在的列'] as Fault,
  noCoordinate: ['不是坐标', '请写十进制度数，例如 106.62712'] as Fault,
  decimalComma: ['小数点写成了逗号', '请用点作小数点，例如 106.62712'] as Fault,
  noPartner: ['经度、纬度只有一个', '请两个都写，或两个都不写'] as Fault,
  metres: [
    '像是投影坐标的米数，不是度',
    '请导出为经纬度（度），例如用 QGIS 另存为 EPSG:4326',
  ] as Fault,
  noDegrees: ['超出经纬度的范围', '请核对这两个数'] as Fault,
  noPlace: ['既没有坐标，也没有区划代码', '请补上坐标或区划代码'] as Fault,
  noCode: ['不是区划代码', '请写 6、9 或 12 位数字，单元格设为文本'] as Fault,
  noDatum: ['不是认识的坐标系', '请写 wgs84、gcj02 或 bd09'] as Fault,
  noUncertainty: ['不是米数', '请写 0 或正数，例如 300'] as Fault,
  allOutside: (points: Bounds | null, region: Bounds | null): Fault => [
    points === null
      ? '所有的行都不属于本地区'
      : `所有的点都在本地区之外：点在${box(points)}${region === null ? '' : `，本地区在${box(region)}`}`,
    '请核对坐标系和经纬度两列，或换成本地区的文件',
  ],
  noWeight: ['人数合计是 0', '请核对人数一列'] as Fault,
  more: (count: number): Fault => [`另有 ${whole(count)} 处问题`, '请改好上面这些再试'],

  noJson: ['不是完整的 JSON', '请重新导出 GeoJSON'] as Fault,
  noCollection: ['不是 GeoJSON 要素集合', '请导出为 FeatureCollection'] as Fault,
  noPoint: (type: string): Fault => [
    `是 ${type}，不是点`,
    '请先转成点（例如 QGIS 的“质心”），再导出',
  ],
  otherCrs: (name: string): Fault => [`坐标系是 ${name}`, '请用 EPSG:4326（WGS 84）重新导出'],

  brokenRaster: (reason: string): Fault => [
    `栅格损坏或不完整（${reason}）`,
    '请重新下载或重新导出',
  ],
  noGeoreference: [
    '栅格没有写明坐标系或位置',
    '请用 gdal_edit.py -a_srs EPSG:4326 补上，或重新下载',
  ] as Fault,
  projectedRaster: (name: string): Fault => [
    name === ''
      ? '栅格是投影坐标，不是 WGS 84 经纬度'
      : `栅格的坐标系是 ${name}，不是 WGS 84 经纬度`,
    '请下载 WGS 84（EPSG:4326）版本，或用 gdalwarp -t_srs EPSG:4326 转换（人数要用 -r sum）',
  ],
  rotatedRaster: ['栅格是旋转的', '请用 gdalwarp -t_srs EPSG:4326 转正'] as Fault,
  picture: ['是彩色图片，不是人口栅格', '请选择每个像元为人数的栅格'] as Fault,
  noOverlap: (raster: Bounds, region: Bounds): Fault => [
    `栅格不覆盖本地区：栅格在${box(raster)}，本地区在${box(region)}`,
    '请下载本地区所在国家或省的栅格',
  ],
  oneStrip: (megabytes: number): Fault => [
    `栅格没有分块，一块就有 ${whole(megabytes)} MB`,
    '请用 gdal_translate -co TILED=YES -co COMPRESS=DEFLATE 转成分块的文件',
  ],
  tooManyPixels: (pixels: number, most: number): Fault => [
    `要读 ${whole(pixels / 1e6)} 百万个像元，超过 ${whole(most / 1e6)} 百万`,
    '请用 1 公里的版本，或先用 gdal_translate -projwin 裁到本地区',
  ],
  nobody: ['本地区内没有一个像元有人', '请核对是不是人口栅格'] as Fault,

  outside: (count: number): string => `${whole(count)} 个点在本地区之外，未计入`,
  outsideButCoded: (count: number): string =>
    `${whole(count)} 个点在本地区轮廓之外，但区划代码属于本地区，已计入`,
  multiplied: (factor: number): string =>
    `人数按表中写的单位换算成人（每单位 ${whole(factor)} 人）`,
  totalsLeft: (count: number, lines: string): string =>
    `${whole(count)} 行是其他行的合计，未重复计入：第 ${lines} 行`,
  hiddenRows: (count: number, lines: string): string =>
    `有 ${whole(count)} 行在表格中被隐藏，也已计入：第 ${lines} 行`,
  swapped: (count: number): string => `${whole(count)} 行的经度和纬度写反了，已对调`,
  converted: (crs: 'wgs84' | 'gcj02' | 'bd09', count: number): string =>
    `${whole(count)} 个点由 ${DATUMS[crs]} 转换为 WGS 84`,
  unlocated: (count: number): string => `${whole(count)} 行只有区划代码，没有位置，不会算作被覆盖`,
  severalWeights: (used: string, others: string): string =>
    `人数取自“${used}”一列；${others} 未使用`,
  otherSheets: (used: string): string => `只读了工作表“${used}”`,
  summedCells: (cells: number, points: number): string =>
    `${whole(cells)} 个有人的像元汇总成 ${whole(points)} 个点，人数之和不变`,
  cellUncertainty: '每个点的误差半径是它所代表的格子到最远角的距离',
  uncovered: (share: number): string =>
    `栅格没有覆盖整个地区：地区面积的${percent(share)}在栅格之外，那里的人没有计入`,
  scaled: (scale: number, offset: number): string =>
    `像元的值按文件所写乘以 ${scale}${offset === 0 ? '' : `，再加 ${offset}`}`,
  skippedNegative: (count: number): string => `${whole(count)} 个像元是负数，未计入`,
  firstBand: (bands: number): string => `栅格有 ${bands} 个波段，只用第一个`,
  eachDivision: '每个有服务站的行政区划计一个需求点',
  unlocatedDivisions: (count: number): string =>
    `其中 ${whole(count)} 个行政区划没有自己的位置，不会算作被覆盖`,
  sharedPoint: '需求点与服务站用的是同一个代表点：距离为 0，只说明该处有位置，不说明人们离站多远',
};

export type DemandTexts = typeof zhCn;
