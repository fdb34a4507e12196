import type { Locale } from '../archive/interface-languages.ts';
import { pageMessages as ar } from './ar/page-messages.ts';
import { pageMessages as en } from './en/page-messages.ts';
import { pageMessages as es } from './es/page-messages.ts';
import { pageMessages as fr } from './fr/page-messages.ts';
import { pageMessages as id } from './id/page-messages.ts';
import { pageMessages as ru } from './ru/page-messages.ts';
import { pageMessages as vi } from './vi/page-messages.ts';
import { pageMessages as zh } from './zh/page-messages.ts';
import type { PageMessages } from './en/page-messages.ts';
import { settings } from './settings.ts';

const MESSAGES: Readonly<Record<Locale, PageMessages>> = { ar, en, es, fr, id, ru, vi, zh };

/** The interface's words in a language, with what the archive says of itself in it. */
export function pageMessagesOf(locale: Locale): PageMessages {
  const { name, tagline, description } = settings.translations[locale] ?? {};
  return {
    ...MESSAGES[locale],
    ...(name !== undefined && { siteName: name }),
    ...(tagline !== undefined && { siteTagline: tagline }),
    ...(description !== undefined && { siteDescription: description }),
  };
}

export type { PageMessages };
