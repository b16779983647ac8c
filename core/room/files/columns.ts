// The columns of a list of rooms, one row a room: what each is called in our own files, and in those of others.
// A title is found exactly (spaces, width and case apart) or not at all; a wrong guess would move people (domain.md 1.2).

export const roomColumns = [
  ['no', '考场号', '考场编号', '考场序号', '考场代码', '试室号', 'no', 'room'],
  ['name', '考场名称', '名称', '教室名称', '机房', '机房名称', 'name'],
  ['campus', '校区', 'campus'],
  ['building', '楼', '教学楼', '楼栋', '楼宇', 'building'],
  ['place', '房间', '房间号', '门牌号', '考场地址', '考场位置', '地址', 'address'],
  ['rows', '行数', '排数', 'rows'],
  ['cols', '列数', 'columns', 'cols'],
  ['assignable', '编排机位', '编排机位数', '可编排机位', '可编排机位数'],
  ['spare', '备用机位', '备用机位数', '备用机'],
  ['total', '总机位', '总机位数', '座位数', '机位数', '容量'],
  ['broken', '停用机位', '停用机位数', '停用'],
  ['grid', '座位图', '布局', 'grid'],
  ['podium', '讲台', '讲台位置', 'podium'],
  ['start', '01号位置', '起始角', '编号起点', 'start'],
  ['by', '编号方向', 'by'],
  ['way', '编号方式', '编排方式'],
  ['door', '门', '门位置', 'door'],
  ['windows', '窗', '窗位置', 'windows'],
  ['levels', '支持级别', '级别', '等级', 'levels'],
  ['frontRows', '前排行数', '前排'],
  ['hostPattern', '计算机名规则', '计算机名'],
  ['ipFirst', '起始IP', 'IP网段', '起始地址'],
  ['ipStep', 'IP步长', '步长'],
  ['ipOrder', 'IP顺序', '分配顺序'],
  ['overrides', '单独设置的机器'],
  ['leadName', '考场负责人', '负责人'],
  ['leadPhone', '负责人电话', '联系电话', '考场负责人电话'],
  ['technicianName', '技术负责人', '系统管理员', '考场技术负责人'],
  ['technicianPhone', '技术负责人电话', '系统管理员电话'],
  ['note', '备注', '说明', 'note'],
] as const satisfies readonly (readonly [string, string, ...string[]])[];

export type RoomField = (typeof roomColumns)[number][0];
export const roomFields: readonly RoomField[] = roomColumns.map(([field]) => field);

const titleByField = new Map<RoomField, string>(roomColumns.map(([field, title]) => [field, title]));
export const titleOf = (field: RoomField): string => titleByField.get(field) ?? field;

const fieldByTitle = new Map<string, RoomField>(
  roomColumns.flatMap(([field, ...titles]) => titles.map((title): [string, RoomField] => [plain(title), field])),
);

export const fieldTitled = (title: string): RoomField | undefined => fieldByTitle.get(plain(title));

/** 「考场号 」 and 「考场号」 are one title. */
function plain(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
