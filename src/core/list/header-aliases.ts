import type { ListField } from './list-field.ts';

/**
 * What offices call their columns, collected from published lists of public services. Every field's own
 * name is an alias too. Brackets, spaces, punctuation and letter case do not matter.
 */
export const HEADER_ALIASES: Readonly<Record<ListField, string>> = {
  name: `名称 单位名称 机构名称 站点名称 站名 服务站名称 服务中心名称 中心名称 服务站 服务站点 服务站点名称
    站点 退役军人服务站 退役军人服务站名称 退役军人服务中心 退役军人服务中心名称 退役军人服务中心站名称
    服务机构 服务机构名称 机构全称 单位全称 单位 全称 服务中心站名称 服务中心站`,
  level: '级别 层级 机构级别 站点级别 行政级别 机构层级',
  division_code: `区划代码 区划编码 区划码 行政区划代码 行政区划编码 行政区划码 统计用区划代码 统计代码
    区域代码 地区代码 社区代码 村代码 村居代码 村社区代码 adcode`,
  province: '省 省份 省级 省名 所属省 所属省份 所在省 所在省份 省市区 省自治区直辖市 省直辖市',
  city: '市 地市 地级市 市州 州市 地市州 市地州 设区市 市级 城市 所属市 所属地市 所属市州 所在市 所在城市',
  county: `区 县 区县 县区 县市区 区市县 市县区 市区县 县级 区县市 旗县 旗县区 所属区 所属县 所属区县
    所属县区 所属县市区 所在区 所在县 所在区县 所在县区 区县名称 县区名称 县市区名称 行政区 行政区划
    所属区划 所属行政区划 所属行政区 所属区域 所属地区 区域 地区 辖区`,
  town: `镇 乡 乡镇 镇街 街镇 街道 镇乡 镇街道 乡镇街道 街道乡镇 街道镇 镇乡街道 街乡镇 乡镇街 乡街道
    所属镇 所属乡镇 所属镇街 所属街道 所属街镇 所属乡镇街道 所属镇街道 所在乡镇 所在镇街 所在街道
    所在乡镇街道 乡镇名称 镇街名称 街道名称 乡镇街道名称 镇街道名称`,
  village: `村 社区 村社区 社区村 村居 村社 行政村 建制村 居委会 村委会 村居委会 村居社区 村居民委员会
    所属村 所属社区 所属村社区 所属村居 所在村 所在社区 所在村社区 村名 村名称 社区名称 村社区名称 村居名称`,
  address: `地址 详细地址 办公地址 地理位置 单位地址 机构地址 站点地址 服务站地址 服务中心地址 具体地址
    所在地址 联系地址 通讯地址 通信地址 注册地址 办公地点 详细地点 服务地点 地点 位置 具体位置 所在位置
    办公场所 场所地址 办公场所地址 住所 所在地`,
  phone: `电话 联系电话 咨询电话 办公电话 固定电话 固话 座机 座机号 座机号码 电话号码 服务电话 值班电话
    单位电话 办公室电话 对外电话 公开电话 热线 热线电话 服务热线 咨询热线 联系方式 联系号码 tel telephone`,
  hours:
    '办公时间 工作时间 服务时间 开放时间 上班时间 接待时间 对外服务时间 办公时段 opening_hours',
  services: '服务事项 服务内容 服务项目 业务范围 主要职责 职责 service',
  badges: `示范型 枫桥式 是否示范型 是否枫桥式 示范型服务站 枫桥式服务站 示范站 示范等级 荣誉 荣誉称号
    称号 所获荣誉 badge`,
  serves: '服务范围 覆盖范围 服务区域 服务村社区 辖区范围 服务辖区',
  status: `状态 运行状态 运营状态 使用状态 营运状态 站点状态 机构状态 服务状态 开放状态 运行情况 存续状态
    当前状态 目前状态 是否撤销 是否撤并 是否已撤销 是否停用 是否停办 是否注销 是否关闭 是否运行 是否正常运行
    是否在用 是否启用 是否开放 是否正常`,
  lng: '经度 东经 经度坐标 x坐标 坐标x x lon long longitude',
  lat: '纬度 北纬 纬度坐标 y坐标 坐标y y latitude',
  lnglat: `经纬度 坐标 地理坐标 经纬度坐标 坐标经纬度 位置坐标 定位坐标 定位 gps gps坐标 gps定位 点位坐标
    空间坐标 经纬坐标 latlng latlon lonlat coordinates coordinate location geometry`,
  source_crs: '坐标系 坐标系统 坐标类型 坐标基准 crs datum',
  postcode: '邮编 邮政编码 邮码 zip zipcode postal_code',
  since:
    '挂牌日期 挂牌时间 成立日期 成立时间 建站日期 建站时间 建成日期 建成时间 设立时间 设立日期',
  note: '备注 备注说明 说明 其他说明 remark remarks notes',
  source_date: `填报日期 填报时间 填表日期 填表时间 上报日期 上报时间 更新日期 更新时间 数据日期 数据时间
    数据更新日期 数据更新时间 统计日期 统计时间 截至日期 截至时间 截止日期 截止时间 采集日期 采集时间`,
  contact: `负责人 站长 联系人 主任 书记 姓名 联络员 专干 工作人员 手机 手机号 手机号码 移动电话 身份证号
    身份证号码 负责人姓名 联系人姓名 站长姓名 负责人电话 联系人电话 站长电话`,
  served_count: `服务对象数 服务对象数量 服务对象人数 服务对象总数 服务人数 退役军人数 退役军人数量
    退役军人人数 退役军人总数 登记人数 覆盖人数 服务对象`,
};

/** Headers that make a header row likelier and mean nothing to us. */
export const ORDINAL_HEADERS = '序号 编号 序 no id';
