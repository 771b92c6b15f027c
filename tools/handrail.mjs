import { launch } from './launch.mjs';

launch('cli', process.argv.slice(2));
