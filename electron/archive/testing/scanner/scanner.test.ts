import { prove } from '../prove';
import { scanner } from './scanner';

prove(scanner);
