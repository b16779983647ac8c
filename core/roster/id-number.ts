// Id numbers: what kind a number is and whether it can be right. GB 11643: 17 digits and a check character (mod 11-2).
// Never repaired here: a wrong digit is told, not guessed.

export type IdCheck =
  | { readonly kind: 'resident'; readonly sex: '男' | '女' }
  /** 999 + school code + serial, given out before there is a real one (domain.md 1.5 fault 7). */
  | { readonly kind: 'temporary' }
  /** Passport, residence permit …: taken as it is written. */
  | { readonly kind: 'other' }
  /** The last three digits became 000 when the number was kept as a number. */
  | { readonly kind: 'digits-lost' }
  | { readonly kind: 'wrong'; readonly fault: IdFault };

export type IdFault =
  | { readonly kind: 'check-digit'; readonly expected: string }
  | { readonly kind: 'length' }
  | { readonly kind: 'characters' }
  | { readonly kind: 'birth-date' };

/** `id` is trimmed, half-width and upper-case; `idType` as in the file, undefined when the file says none. */
export function checkIdNumber(id: string, idType: string | undefined): IdCheck {
  if (idType !== undefined && !isResidentIdType(idType)) return { kind: 'other' };
  if (/^999\d{15}$/.test(id)) return { kind: 'temporary' };
  if (/^\d{17}[\dX]$/.test(id)) return checkResident(id);
  if (idType === undefined && /^(?=.*\d)[A-Z0-9()-]{5,13}$/.test(id)) return { kind: 'other' };
  return { kind: 'wrong', fault: { kind: /^\d+X?$/.test(id) ? 'length' : 'characters' } };
}

/** Also the codes of GB/T 2261 style exports: 01, 1, 111. */
const isResidentIdType = (idType: string): boolean => /身份证|^身份$|^0?1$|^111$|id card|resident id/i.test(idType);

function checkResident(id: string): IdCheck {
  const expected = checkCharacter(id);
  if (id[17] !== expected)
    return /^\d{15}000$/.test(id)
      ? { kind: 'digits-lost' }
      : { kind: 'wrong', fault: { kind: 'check-digit', expected } };
  if (!isDay(id.slice(6, 14))) return { kind: 'wrong', fault: { kind: 'birth-date' } };
  return { kind: 'resident', sex: Number(id[16]) % 2 === 1 ? '男' : '女' };
}

/** GB 11643-1999: weights 2^(17-i) mod 11 over the first 17 digits. */
export function checkCharacter(id: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += Number(id[at]) * (2 ** (17 - at) % 11);
  return '10X98765432'[sum % 11] ?? '';
}

function isDay(digits: string): boolean {
  const iso = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const at = Date.parse(`${iso}T00:00:00.000Z`);
  return digits >= '19000101' && !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso);
}
