/** What stands on a picture of the map beside the words of whoever makes it. */
export const zhCnPicture = {
  pictureLegend: '图例',
  pictureNorth: '北',
  pictureSource: (source: string) => `来源：${source}`,
  pictureDataDate: (day: string) => `数据日期：${day}`,
  pictureMadeOn: (day: string) => `制图：${day}`,
  pictureApproval: (number: string) => `审图号：${number}`,
  pictureLength: (length: number, unit: 'm' | 'km') => `${length} ${unit === 'm' ? '米' : '公里'}`,
};
