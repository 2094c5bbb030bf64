/** Days off in a row, first and last included, as the State Council's notice has them (weekends among them). */
export type Holiday = { readonly name: string; readonly firstOn: string; readonly lastOn: string }

export type HolidayYear = {
  /** The notice of the 国务院办公厅; null: not published, only the statutory days are known. */
  readonly source: string | null
  readonly holidays: readonly Holiday[]
  /** 调休上班: weekend days that are worked. */
  readonly workedOn: readonly string[]
}

const off = (name: string, firstOn: string, lastOn = firstOn): Holiday => ({ name, firstOn, lastOn })

/**
 * The statutory days alone (全国年节及纪念日放假办法, 2024 revision): 除夕 to 初三, 清明, 端午, 中秋 by the lunar
 * calendar, and the fixed days. Until the notice for the year is out, it adds no bridge and no make-up day.
 */
const provisional = (
  year: number,
  lunar?: { newYear: [eve: string, third: string]; qingming: string; dragonBoat: string; midAutumn: string },
): HolidayYear => ({
  source: null,
  holidays: [
    off('元旦', `${year}-01-01`),
    ...(lunar
      ? [
          off('春节', ...lunar.newYear),
          off('清明节', lunar.qingming),
          off('端午节', lunar.dragonBoat),
          off('中秋节', lunar.midAutumn),
        ]
      : []),
    off('劳动节', `${year}-05-01`, `${year}-05-02`),
    off('国庆节', `${year}-10-01`, `${year}-10-03`),
  ],
  workedOn: [],
})

const TABLE: Readonly<Record<number, HolidayYear>> = {
  2024: {
    source: '国办发明电〔2023〕7号',
    holidays: [
      off('元旦', '2024-01-01'),
      off('春节', '2024-02-10', '2024-02-17'),
      off('清明节', '2024-04-04', '2024-04-06'),
      off('劳动节', '2024-05-01', '2024-05-05'),
      off('端午节', '2024-06-10'),
      off('中秋节', '2024-09-15', '2024-09-17'),
      off('国庆节', '2024-10-01', '2024-10-07'),
    ],
    workedOn: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  2025: {
    source: '国办发明电〔2024〕12号',
    holidays: [
      off('元旦', '2025-01-01'),
      off('春节', '2025-01-28', '2025-02-04'),
      off('清明节', '2025-04-04', '2025-04-06'),
      off('劳动节', '2025-05-01', '2025-05-05'),
      off('端午节', '2025-05-31', '2025-06-02'),
      off('国庆节、中秋节', '2025-10-01', '2025-10-08'),
    ],
    workedOn: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    source: '国办发明电〔2025〕7号',
    holidays: [
      off('元旦', '2026-01-01', '2026-01-03'),
      off('春节', '2026-02-15', '2026-02-23'),
      off('清明节', '2026-04-04', '2026-04-06'),
      off('劳动节', '2026-05-01', '2026-05-05'),
      off('端午节', '2026-06-19', '2026-06-21'),
      off('中秋节', '2026-09-25', '2026-09-27'),
      off('国庆节', '2026-10-01', '2026-10-07'),
    ],
    workedOn: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
  2027: provisional(2027, {
    newYear: ['2027-02-05', '2027-02-08'],
    qingming: '2027-04-05',
    dragonBoat: '2027-06-09',
    midAutumn: '2027-09-15',
  }),
  2028: provisional(2028, {
    newYear: ['2028-01-25', '2028-01-28'],
    qingming: '2028-04-04',
    dragonBoat: '2028-05-28',
    midAutumn: '2028-10-03',
  }),
  2029: provisional(2029, {
    newYear: ['2029-02-12', '2029-02-15'],
    qingming: '2029-04-04',
    dragonBoat: '2029-06-16',
    midAutumn: '2029-09-22',
  }),
  2030: provisional(2030, {
    newYear: ['2030-02-02', '2030-02-05'],
    qingming: '2030-04-05',
    dragonBoat: '2030-06-05',
    midAutumn: '2030-09-12',
  }),
}

/** The days off and the make-up working days of a year; `source` is null where they are provisional. */
export const holidaysOf = (year: number): HolidayYear => TABLE[year] ?? provisional(year)
