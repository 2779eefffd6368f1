import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findPlace } from '../../../server/src/standards/places.ts';

suite('the place a name begins with', () => {
  const cases: readonly (readonly [name: string, place: string])[] = [
    ['枫澜县水资源管理办法', '枫澜县'],
    ['沛县节水办法', '沛县'],
    ['X市节水办法', 'X市'],
    ['江苏省盐城市射阳县节水办法', '江苏省盐城市射阳县'],
    ['广西壮族自治区节水条例', '广西壮族自治区'],
    ['延边朝鲜族自治州节水条例', '延边朝鲜族自治州'],
    ['房山区物业办法', '房山区'],
    ['东城区物业办法', '东城区'],
    ['枫澜市市场秩序管理办法', '枫澜市'],
    ['云岭县乡村建设办法', '云岭县'],
    // Common nouns.
    ['城市管理条例', ''],
    ['社区矫正法', ''],
    ['乡镇政府服务规定', ''],
    ['市场主体登记管理条例', ''],
    ['建筑市场管理条例', ''],
    ['海绵城市建设办法', ''],
    ['住宅小区物业办法', ''],
    ['重点区域治理办法', ''],
    ['县域经济促进办法', ''],
    ['行政处罚法', ''],
    ['', ''],
  ];
  for (const [name, place] of cases) test(name, () => assert.equal(findPlace(name), place));
});
