// Numbers and units that are written in several ways.
import { expect, test } from 'vitest'
import { findIn } from './library.ts'

test.each([
  // [text, query, span, reason]
  ['보증금 5천만원', '5000만원', '5천만원', 'a word for the noughts'],
  ['보증금 5,000만 원', '5천만원', '5,000만 원', 'and back'],
  ['보증금 50,000,000원', '5천만원', '50,000,000원', 'all of them'],
  ['예산 3억 5000만원', '350000000원', '3억 5000만원', 'two words'],
  ['참가비 2000엔', '2천엔', '2000엔', 'below a myriad'],
  ['고기 250g', '250그램', '250g', 'a unit by its name'],
  ['고기 250그램을 산다', '250g', '250그램', 'and by its sign'],
  ['거리 1km', '1킬로', '1km', 'a name that two units have'],
  ['금리 7%에', '7퍼센트', '7%', 'a sign behind a number'],
  ['전국 1위', '일위', '1위', 'a place in words'],
  ['달리기 이 위', '2위', '이 위', 'and back'],
  ['응답 300밀리초', '300ms', '300밀리초', 'thousandths of a second'],
  ['마감은 12월 1일까지', '12/1', '12월 1일', 'a day in figures'],
  ['마감은 삼월 십사일', '03-14', '삼월 십사일', 'with noughts, for one in words'],
  ['행사는 시월 삼일', '10/3', '시월 삼일', 'a month that is drawn together'],
  ['행사는 시월 십일', '10/10', '시월 십일', 'a day whose number ends like the word for day'],
  ['휴무 12/1', '12월1일', '12/1', 'figures that would be another day without their sign'],
  ['휴무 12/1', '12-01', '12/1', 'without its nought'],
  ['휴일 12-25', '12월 25일', '12-25', 'and back'],
  ['휴일 12.25', '12월25일에', '12.25', 'with a point, without the particle'],
  ['두 시 삼 분에 만난다', '2시3분', '두 시 삼 분', '삼, which begins with the keys of 사'],
  ['개업 3/14', '삼월십사일', '3/14', 'in words'],
  ['금리 7프로', '7%', '7프로', 'and back'],
  ['오븐 180도에서', '180℃', '180도', 'degrees'],
  ['금리 3.5퍼센트', '3.5%', '3.5퍼센트', 'a point'],
  ['예산 1.5억 원', '1억5000만원', '1.5억 원', 'one before a word'],
  ['예산 1억 1천만 원', '1.1억', '1억 1천만', 'and back'],
  ['금리 ７％', '7퍼센트', '７％', 'signs as wide as Hangul'],
  ['회비는 만오천 원', '15,000원', '만오천 원', 'words for digits'],
  ['회비는 15,000원', '만오천원', '15,000원', 'and back'],
  ['회비는 1만5천원', '만오천원', '1만5천원', 'and half of them'],
  ['회비 만원', '1만원', '만원', 'one is not said'],
  ['회비 10,000원', '만원', '10,000원', 'and back'],
  ['직원 백오십 명', '150명', '백오십 명', 'hundreds'],
  ['세 가지 방법', '3가지', '세 가지', 'native words before counters'],
  ['3가지 방법', '세가지', '3가지', 'and back'],
  ['스물다섯 살', '25살', '스물다섯 살', 'tens'],
  ['십일월에 심는다', '11월', '십일월', 'months'],
  ['11월에 심는다', '십일월에', '11월에', 'with its particle'],
  ['이십일 동안', '20일', '이십일', 'the last word is a digit or a unit'],
  ['석 달 뒤', '3달', '석 달', 'other native words before some counters'],
  ['3달 뒤', '석 달', '3달', 'and back'],
  ['사흘 동안', '3일', '사흘', 'days by name'],
  ['15일 동안 쉰다', '보름', '15일 동안', 'and back'],
  ['손님 300여 명', '300명', '300여 명', 'or some more'],
  ['손님 300명', '300여명', '300명', 'and back'],
  ['용량 2TB', '2테라', '2TB', 'a unit that is a loanword'],
  ['무게 3톤', '삼톤', '3톤', 'counted with Sino-Korean words'],
  ['손님 네 대', '4대', '네 대', 'a counter that makes a word with 세'],
  ['간호는 3교대', '삼교대', '3교대', 'a counter of two syllables'],
  ['여섯 살부터', '6세', '여섯 살', 'years by their other name'],
  ['석 달마다 간다', '3개월', '석 달', 'months by their other name'],
  ['유월에 심는다', '6월', '유월', 'a month that is drawn together'],
  ['1박 2일로 간다', '일박이일', '1박 2일', 'nights and days'],
  ['이박삼일로 간다', '2박3일', '이박삼일', 'and back'],
  ['온도는 38.5도', '삼십팔점오도', '38.5도', 'a point in words'],
  ['회비 만 8천원', '18000원', '만 8천원', 'one is not said before digits either'],
  ['회비 만팔천원', '만8000원', '만팔천원', 'and back'],
  ['오븐 600W', '600와트', '600W', 'a unit of one letter'],
  ['저녁 7시 반', '7시30분', '7시 반', 'half an hour'],
  ['저녁 7시 30분', '일곱시반', '7시 30분', 'and back'],
  ['아침 7:30 출발', '7시30분', '7:30', 'a colon'],
  ['아침 7시 30분 출발', '07:30', '7시 30분', 'and back'],
  ['오후 2시 10분', '14시10분', '오후 2시 10분', 'by 24 hours'],
  ['저녁 6시부터', '18시', '저녁 6시', 'an hour alone, with its half of the day'],
  ['14:10에 만난다', '오후두시십분', '14:10', 'and back'],
  ['정오부터 쉰다', '12시', '정오', 'noon'],
  ['자정에 닫는다', '24시', '자정', 'midnight'],
  ['새벽 5시에 연다', '오전5시', '새벽 5시', 'another name of the half of the day'],
  ['오후 3:30에 연다', '15시30분', '오후 3:30', 'a colon behind the half of the day'],
  ['출발은 7：30', '7시반', '7：30', 'a colon as wide as Hangul'],
  ['한 시간 반 걸린다', '90분', '한 시간 반', 'how long'],
  ['세 대를 판다', '3대', '세 대', 'what would be a word without its space'],
  ['회비 4천5백원', '4,500원', '4천5백원', 'a word for each place'],
])('%s is found by %s: %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 alias [${span}]`])
})

test.each([
  ['보증금 3000만원', '300만원'],
  ['고기 2500g', '250그램'],
  ['코드 007', '7'],
  ['면허 7년', '7%'],
  ['할인 17%', '7%'],
  ['길이 5mm', '5미터'],
  ['이번 행사', '2번'],
  ['사장 인사말', '4장'],
  ['세대 차이', '3대'],
  ['이유를 묻다', '2유'],
  ['금리 3.5%', '35%'],
  ['금리 35%', '3.5%'],
  ['금리 13.5%', '3.5%'],
  ['명사와 형용사', '0명'],
  ['2천만원', '이천'],
  ['10000개', '만개'],
  ['삼성 소식', '3성'],
  ['백오십 명', '50명'],
  ['회비 23만원', '10000원'],
  ['회비 만 오천원', '5000원'],
  ['세대 차이', '3대'],
  ['한편으로는', '1편'],
  ['참가자 730명', '7시 30분'],
  ['새벽 2시', '14시'],
  ['오전 9시', '19시'],
  ['아침 7시 반', '19:30'],
  ['18시간 걸림', '6시'],
  ['14시간 걸림', '2시간'],
  ['낮 12시', '0시'],
  ['저녁 5시', '오전 5시'],
])('%s is not found by %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('a number of any length is looked for', () => {
  expect(findIn(`번호 ${'9'.repeat(60)}`, '9'.repeat(60))).toHaveLength(1)
})

test.each([
  ['5월 3일 회의', '사흘', 'a day by name is no date'],
  ['개업 1/21', '12월 1일', 'the same figures are another day'],
  ['비율 13/1', '13월 1일', 'there is no such month'],
  ['주문 314', '3월 14일', 'nothing stands between the figures'],
  ['5.1.2 판', '5.12', 'with a point it is a number'],
  ['4/31 판', '4월 31일', 'April has 30 days'],
  ['수수료 30%', '30분', 'minutes are not stripped'],
  ['20성 호텔', '20여성', 'nothing but what is counted stands behind 여'],
  ['예산 17만 원', '71만원', 'digits are not swapped'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('a number and what it counts are one behind other words', () => {
  expect(findIn('오후 2시에 모인다', '오후 두 시')).toEqual(['1.1 alias [오후 2시]'])
  expect(findIn('상자 3개를 보낸다', '보낸다 상자 세 개')).toEqual([
    '1.1 exact [보낸다] exact [상자] alias [3개]',
  ])
  expect(findIn('오후 3시에 모인다', '오후 두 시')).toEqual([])
  expect(findIn('불만 3건을 받았다', '불만 세 건')).toEqual(['1.1 exact [불만] alias [3건]'])
  expect(findIn('오전 9시 반에 연다', '오전 9시 30분')).toEqual(['1.1 alias [오전 9시 반]'])
})

test.each([
  ['여백은 24px', '24픽셀'],
  ['주 2회 모인다', '주 두 번'],
  ['한 주 안에 신고', '일주일'],
  ['1주일 안에 신고', '일주일'],
  ['일주일간 쉰다', '7일간'],
  ['네 자리 비밀번호', '4자리'],
  ['A4 한 장에 쓴다', '1장'],
  ['격주로 만난다', '2주마다'],
  ['한 달마다 점검', '매달'],
  ['3일 전까지', '삼일 전'],
  ['시험은 10문항', '십 문항'],
])('%s is found by %s', (text, query) => {
  expect(findIn(text, query)).toHaveLength(1)
})

test('yen are no particle', () => {
  expect(findIn('12만 원을 낸다', '12만엔')).toEqual([])
})

test('nothing is no number that has other words', () => {
  expect(findIn('매달 프로필을 고친다', '0%')).toEqual([])
})

test('a time with its part of the day is one behind other words', () => {
  for (const query of ['오후 9시 과제', '과제 오후 아홉 시에', '밤 아홉 시 과제'])
    expect(findIn('밤 9시에 과제를 올린다', query), query).toHaveLength(1)
})

test('what is behind a colon is found by itself', () => {
  expect(findIn('서버는 10.0.0.1:8443', '8443')).toEqual(['1.1 exact [8443]'])
  expect(findIn('출발은 7:30', '"30"')).toEqual(['1.1 exact [30]'])
  expect(findIn('참가자 730명', '7:30')).toEqual([])
})
