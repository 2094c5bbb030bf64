import type { PlaceKind } from '../place'

/** Every role a person may hold, the kind of place it is held in, and its name on the screen. */
export const ROLES = {
  resident: { in: 'household', name: '居民' },
  unitHead: { in: 'unit', name: '单元长' },
  buildingHead: { in: 'building', name: '楼栋长' },
  gridWorker: { in: 'grid', name: '网格员' },
  propertyStaff: { in: 'compound', name: '物业人员' },
  propertyManager: { in: 'compound', name: '物业经理' },
  ownersCommittee: { in: 'compound', name: '业委会委员' },
  supervisor: { in: 'compound', name: '监督委员' },
  shopkeeper: { in: 'compound', name: '爱心超市店员' },
  stationSecretary: { in: 'compound', name: '小区书记' },
  communityOfficer: { in: 'community', name: '社区干部' },
  subdistrictOfficer: { in: 'subdistrict', name: '街道干部' },
  districtAdmin: { in: 'district', name: '区级管理员' },
} as const satisfies Record<string, { in: PlaceKind; name: string }>

export type Role = keyof typeof ROLES

/** Which roles a holder of a role may give to others and take back, inside the holder's own place. */
export const GRANTS = {
  stationSecretary: ['unitHead', 'buildingHead', 'shopkeeper'],
  communityOfficer: [
    'unitHead',
    'buildingHead',
    'gridWorker',
    'propertyStaff',
    'propertyManager',
    'ownersCommittee',
    'supervisor',
    'shopkeeper',
    'stationSecretary',
  ],
  subdistrictOfficer: ['communityOfficer'],
  districtAdmin: ['communityOfficer', 'subdistrictOfficer', 'districtAdmin'],
} as const satisfies Partial<Record<Role, readonly Role[]>>
