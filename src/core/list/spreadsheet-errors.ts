/** What a spreadsheet shows for its error numbers ([MS-XLS] 2.5.10). */
export const SPREADSHEET_ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
