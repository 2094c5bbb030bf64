import type { Relation, Role } from '@domain/people'

type LivesIn = readonly [householdId: string, relation: Relation]

/** A person one can be: who they are, where they live and what they are in charge of. */
export type Character = {
  readonly id: string
  readonly name: string
  /** One line for the list of people to sign in as. */
  readonly title: string
  readonly home?: LivesIn
  /** A second home, for whoever belongs to two. */
  readonly also?: LivesIn
  readonly posts?: readonly (readonly [role: Role, placeId: string])[]
}

const of = (
  id: string,
  name: string,
  title: string,
  home?: Character['home'] | null,
  ...posts: NonNullable<Character['posts']>
): Character => ({ id, name, title, ...(home && { home }), posts })

const QIAOCHENG: readonly Character[] = [
  of('p-wang', '王秀英', '居民王阿姨，68 岁，天润花园 3号楼 2单元 301 业主', ['tianrun:3:2:301', 'owner']),
  {
    ...of('p-wang-daughter', '李晓梅', '居民，王阿姨的女儿，天润花园 3号楼 2单元 301 家人，自己租住 10号楼', [
      'tianrun:3:2:301',
      'family',
    ]),
    also: ['tianrun:10:1:302', 'tenant'],
  },
  of('p-tenant', '赵宇', '居民，租住天润花园 5号楼 1单元 402', ['tianrun:5:1:402', 'tenant']),
  of(
    'p-unit-head',
    '周桂芳',
    '单元长，天润花园 3号楼 2单元',
    ['tianrun:3:2:102', 'owner'],
    ['unitHead', 'tianrun:3:2'],
  ),
  of(
    'p-building-head',
    '张建国',
    '楼栋长，天润花园 3号楼',
    ['tianrun:3:1:201', 'owner'],
    ['buildingHead', 'tianrun:3'],
  ),
  of('p-grid', '刘敏', '网格员，薛阁社区第一网格（天润花园 528 户）', null, ['gridWorker', 'grid-xuege-1']),
  of('p-property-staff', '孙浩', '物业人员，天润花园', null, ['propertyStaff', 'tianrun']),
  of('p-property', '陈立新', '物业经理，天润花园', null, ['propertyManager', 'tianrun']),
  of(
    'p-committee',
    '吴海燕',
    '业委会委员，天润花园',
    ['tianrun:7:2:602', 'owner'],
    ['ownersCommittee', 'tianrun'],
  ),
  of(
    'p-supervisor',
    '钱德厚',
    '监督委员，退休教师，天润花园',
    ['tianrun:1:1:102', 'owner'],
    ['supervisor', 'tianrun'],
  ),
  of(
    'p-supervisor-2',
    '郑秀兰',
    '监督委员，楼栋长代表，天润花园',
    ['tianrun:2:3:501', 'owner'],
    ['supervisor', 'tianrun'],
    ['buildingHead', 'tianrun:2'],
  ),
  of(
    'p-supervisor-3',
    '何保华',
    '监督委员，老党员，天润花园',
    ['tianrun:6:2:201', 'owner'],
    ['supervisor', 'tianrun'],
  ),
  of(
    'p-supervisor-4',
    '罗文娟',
    '监督委员，居民代表，天润花园',
    ['tianrun:9:1:302', 'owner'],
    ['supervisor', 'tianrun'],
  ),
  of(
    'p-supervisor-5',
    '冯志强',
    '监督委员，居民代表，天润花园',
    ['tianrun:11:3:701', 'owner'],
    ['supervisor', 'tianrun'],
  ),
  of(
    'p-supervisor-6',
    '唐淑芬',
    '监督委员，居民代表，天润花园',
    ['tianrun:12:2:402', 'owner'],
    ['supervisor', 'tianrun'],
  ),
  of(
    'p-secretary',
    '李国强',
    '小区书记，天润花园',
    ['tianrun:4:1:501', 'owner'],
    ['stationSecretary', 'tianrun'],
  ),
  of(
    'p-shopkeeper',
    '孟庆芬',
    '爱心超市店员，天润花园',
    ['tianrun:8:1:102', 'owner'],
    ['shopkeeper', 'tianrun'],
  ),
  of('p-grid-xinhua', '袁静怡', '网格员，薛阁社区第二网格（新华小区）', null, ['gridWorker', 'grid-xuege-2']),
  of('p-property-xinhua', '彭家豪', '物业经理，新华小区', null, ['propertyManager', 'xinhua']),
  of('p-grid-hanlin', '邓慧敏', '网格员，白布大街社区第一网格（翰林苑）', null, [
    'gridWorker',
    'grid-baibu-1',
  ]),
  of('p-property-hanlin', '吕文斌', '物业经理，翰林苑', null, ['propertyManager', 'hanlin']),
  of('p-secretary-xinhua', '宋玉珍', '小区书记，新华小区', null, ['stationSecretary', 'xinhua']),
  of('p-secretary-hanlin', '韩明远', '小区书记，翰林苑', null, ['stationSecretary', 'hanlin']),
  of('p-community', '高丽娜', '社区干部，薛阁社区', null, ['communityOfficer', 'xuege-xuege']),
  of('p-community-baibu', '程海涛', '社区干部，白布大街社区', null, ['communityOfficer', 'xuege-baibu']),
  of('p-subdistrict', '马志远', '街道干部，薛阁街道', null, ['subdistrictOfficer', 'xuege']),
  of('p-district', '沈文静', '区级管理员，谯城区', null, ['districtAdmin', 'qiaocheng']),
]

const LAIYANG: readonly Character[] = [
  of('p-ly-resident', '于桂兰', '居民，71 岁，梨园小区 5号楼 1单元 202 业主', ['ly-liyuan:5:1:202', 'owner']),
  of('p-ly-tenant', '邵家豪', '居民，租住梨园小区 8号楼 2单元 501', ['ly-liyuan:8:2:501', 'tenant']),
  of(
    'p-ly-building-head',
    '姜卫东',
    '楼栋长，梨园小区 5号楼',
    ['ly-liyuan:5:2:101', 'owner'],
    ['buildingHead', 'ly-liyuan:5'],
  ),
  of('p-ly-grid', '宫晓燕', '网格员，梨园社区第一网格（梨园小区 600 户）', null, [
    'gridWorker',
    'grid-liyuan-1',
  ]),
  of('p-ly-property', '迟建军', '物业经理，梨园小区', null, ['propertyManager', 'ly-liyuan']),
  of(
    'p-ly-committee',
    '盖春梅',
    '业委会委员，梨园小区',
    ['ly-liyuan:12:1:302', 'owner'],
    ['ownersCommittee', 'ly-liyuan'],
  ),
  of(
    'p-ly-supervisor',
    '左玉珍',
    '监督委员，梨园小区',
    ['ly-liyuan:3:2:401', 'owner'],
    ['supervisor', 'ly-liyuan'],
  ),
  of(
    'p-ly-supervisor-2',
    '隋德才',
    '监督委员，梨园小区',
    ['ly-liyuan:9:1:102', 'owner'],
    ['supervisor', 'ly-liyuan'],
  ),
  of(
    'p-ly-supervisor-3',
    '辛艳红',
    '监督委员，梨园小区',
    ['ly-liyuan:15:2:602', 'owner'],
    ['supervisor', 'ly-liyuan'],
  ),
  of(
    'p-ly-supervisor-4',
    '初立新',
    '监督委员，梨园小区',
    ['ly-liyuan:18:1:301', 'owner'],
    ['supervisor', 'ly-liyuan'],
  ),
  of(
    'p-ly-supervisor-5',
    '矫秋菊',
    '监督委员，梨园小区',
    ['ly-liyuan:21:3:502', 'owner'],
    ['supervisor', 'ly-liyuan'],
  ),
  of(
    'p-ly-secretary',
    '盖永胜',
    '小区书记，梨园小区',
    ['ly-liyuan:1:1:201', 'owner'],
    ['stationSecretary', 'ly-liyuan'],
  ),
  of(
    'p-ly-shopkeeper',
    '孙桂香',
    '爱心超市店员，梨园小区',
    ['ly-liyuan:7:1:102', 'owner'],
    ['shopkeeper', 'ly-liyuan'],
  ),
  of('p-ly-community', '鲁雪琴', '社区干部，梨园社区', null, ['communityOfficer', 'chengxiang-liyuan']),
  of('p-ly-subdistrict', '修振华', '街道干部，城厢街道', null, ['subdistrictOfficer', 'chengxiang']),
  of('p-ly-district', '初晓东', '区级管理员，莱阳市', null, ['districtAdmin', 'laiyang']),
]

export const CAST: readonly Character[] = [...QIAOCHENG, ...LAIYANG]
