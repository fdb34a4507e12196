import { inject } from 'vitest';
import { describeArchive } from '../support/describe-archive.ts';

describeArchive('the archive', inject('own'));
