let list: Promise<ReadonlySet<string>> | undefined;

/**
 * Whether a password is among the 49,000 most used, in any mixture of capitals; also when only up to five digits or
 * signs were put before or after one (`Dragon2026!`), or letters were swapped for look-alikes (`P@ssw0rd`).
 * The list is part of the installation and is loaded at the first call.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  list ??= loadList();
  const common = await list;
  return disguisesOf(password.slice(0, 128).toLowerCase()).some(text => common.has(text));
}

async function loadList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}

const lookAlikes: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

function disguisesOf(password: string): string[] {
  const bare = password.replace(/^[^\p{L}]{1,5}(?=\p{L})/u, '').replace(/(?<=\p{L})[^\p{L}]{1,5}$/u, '');
  return [password, bare, undisguised(password), undisguised(bare)];
}

function undisguised(text: string): string {
  return text.replace(/[@431!0$57]/g, sign => lookAlikes[sign] ?? sign);
}
