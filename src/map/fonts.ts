/**
 * Families that the map's labels are drawn with, on the reader's own machine: the style names no
 * glyph files, so MapLibre rasterises each character locally. The weight is read from the first name.
 */
const FAMILIES = ['Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'sans-serif'];

export const FONT = {
  regular: ['PingFang SC', ...FAMILIES],
  medium: ['PingFang SC Medium', 'PingFang SC', ...FAMILIES],
  bold: ['PingFang SC Bold', 'PingFang SC', ...FAMILIES],
};
