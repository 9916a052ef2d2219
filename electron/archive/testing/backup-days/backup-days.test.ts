import { prove } from '../prove';
import { backupDays } from './backup-days';

prove(backupDays);
