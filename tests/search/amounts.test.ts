// Numbers and units that are written in several ways.
import { expect, test } from 'vitest'
import { find, findIn, talk } from './library.ts'

test.each([
  // [text, query, span, reason]
  ['보증금 5천만원', '5000만원', '5천만원', 'a word for the noughts'],
  ['전환율이 1.8배', '일점팔배', '1.8배', 'a point in words'],
  ['오차는 0.07이다', '영점영칠', '0.07', 'with nothing before it and behind it'],
  ['수수료 0.5%', '영점오', '0.5', 'without its unit'],
  ['수수료 0.5%', '영점오퍼센트', '0.5%', 'and with it'],
  ['빵을 40분 굽는다', '40분간', '40분', 'without the word that says how long'],
  ['석 주째 야근', '3주', '석 주', '석 before weeks'],
  ['열두 자로 쓴다', '12자', '열두 자', 'letters'],
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
  ['5월 31일 마감', '5.31', '5월 31일', 'with a point, where no number is so'],
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
  ['둘째 시간', '두번째', '둘째', 'an order'],
  ['셋째 줄', '3번째', '셋째', 'the same in figures'],
  ['일대일 상담', '1:1', '일대일', 'a ratio by its name'],
  ['3가지 방법', '세가지', '3가지', 'and back'],
  ['스물다섯 살', '25살', '스물다섯 살', 'tens'],
  ['십일월에 심는다', '11월', '십일월', 'months'],
  ['11월에 심는다', '십일월에', '11월에', 'with its particle'],
  ['이십일 동안', '20일', '이십일', 'the last word is a digit or a unit'],
  ['석 달 뒤', '3달', '석 달', 'other native words before some counters'],
  ['3달 뒤', '석 달', '3달', 'and back'],
  ['사흘 동안', '3일', '사흘', 'days by name'],
  ['수술 후 3일째', '3일차', '3일째', 'which of some days'],
  ['11월 넷째 주', '4째주', '넷째 주', 'which week'],
  ['들깨 3말', '세말', '3말', 'a measure of grain'],
  ['15일 동안 쉰다', '보름', '15일 동안', 'and back'],
  ['1997년 겨울', '97년', '1997년', 'a year of the last century'],
  ['2005년에 열었다', '05년에', '2005년', 'one with a nought, and a particle'],
  ['97년 겨울', '1997년', '97년', 'and back'],
  ['’14년 매출', '2014년', '14년', 'one that may be how long, with its sign'],
  ['2014년 매출', "'14년", '2014년', 'and back'],
  ['달걀 1개에 600엔', '육백엔', '600엔', 'Sino-Korean words for hundreds alone'],
  ['사귄 지 100일', '백일', '100일', 'the same of days'],
  ['두께 3cm', '삼센치', '3cm', 'what begins with the keys of 삼세'],
  ['소금은 5분의 1만', '오분의일', '5분의 1', 'a fraction in words'],
  ['소금은 2/3만', '삼분의 이', '2/3', 'the same by its sign'],
  ['조각 세 점을 샀다', '3점', '세 점', 'works of art'],
  ['세 종류로 나눈다', '3종류', '세 종류', 'what is counted begins with the keys of a number'],
  ['세 조각으로 자른다', '3조각', '세 조각', 'or with the syllable'],
  ['말 두 필을 샀다', '2필', '두 필', 'horses'],
  ['3분 30초 삶는다', '3:30', '3분 30초', 'how long, where it is no time of the day'],
  ['상영 2시간 5분', '2:05', '2시간 5분', 'in hours'],
  ['스무 날 걸린다', '20일', '스무 날', 'days by name'],
  ['여섯 달 걸린다', '반년', '여섯 달', 'half a year'],
  ['방은 21도에서 23도', '21~23도', '21도에서 23도', 'a range that names its unit twice'],
  ['밀가루 반 컵', '1/2컵', '반 컵', 'a half'],
  ['냉장고는 2-8℃', '2~8도', '2-8℃', 'a range in another unit'],
  ['냉장고는 2~8도', '2-8℃', '2~8도', 'and back'],
  ['귤 서너 개', '3~4개', '서너 개', 'not known quite'],
  ['귤 3~4개', '서너 개', '3~4개', 'and back'],
  ['귤 3∼4개', '세네개', '3∼4개', 'by its other word'],
  ['한두 달 뒤', '1-2개월', '한두 달', 'of another counter'],
  ['이삼일 동안', '2~3일', '이삼일', 'of days'],
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
  ['개강 2018.6.28', '2018-06-28', '2018.6.28', 'a date with points'],
  ['개강 2018.6.28', '18.6.28', '2018.6.28', 'a year of two digits'],
  ['개강 2018.6.28', '2018년6월28일', '2018.6.28', 'with words'],
  ['개강 2018.6.28', '20180628', '2018.6.28', 'eight digits'],
  ['개강 20180628', '18.6.28', '20180628', 'and back'],
  ['개강 2018. 6. 28.', '2018/6/28', '2018. 6. 28', 'with spaces, by strokes'],
  ['개강 2018/6/28', '2018년6월28일', '2018/6/28', 'and back'],
  ['마감 2024년 3월 22일', '2024-03-22', '2024년 3월 22일', 'in words'],
  ['마감 2024년 3월 22일', "'24.3.22", '2024년 3월 22일', 'an apostrophe for the century'],
  ["마감 '24.3.22", '2024-03-22에', '24.3.22', 'and back, with a particle'],
  ['마감 24년 3월 22일', '2024.3.22', '24년 3월 22일', 'two digits in the text'],
  ['로그 2025-01-31', '25.01.31', '2025-01-31', 'noughts'],
  ['로그 2025-01-31', '1월31일', '01-31', 'without its year'],
  ['로그 2025-01-31', '2025년1월', '2025-01', 'a month of a year'],
  ['로그 2025년 1월', '2025-01', '2025년 1월', 'and back'],
  ['로그 2025. 1.', '25년1월', '2025. 1', 'with a point'],
  ['로그 2025.1', '2025년1월', '2025.1', 'one point'],
  ['행사는 7/11', '칠월십일일', '7/11', '십일일, which begins like the tenth'],
  ['창작자는 $4.8', '4.8달러', '$4.8', 'a sign before the number'],
  ['창작자는 $1,150', '1,150불', '$1,150', 'another name'],
  ['입장료 4.8달러', '$4.8', '4.8달러', 'and back'],
  ['입장료 €320', '320유로', '€320', 'euros'],
  ['입장료 45유로', '45€', '45유로', 'a sign behind the number'],
  ['입장료 ¥500', '500엔', '¥500', 'yen'],
  ['입장료 500위안', '¥500', '500위안', 'and yuan'],
  ['입장료 ₩5,900', '5900원', '₩5,900', 'won'],
  ['입장료 5천9백원', '₩5,900', '5천9백원', 'and back'],
  ['입장료 ￡20', '20파운드', '￡20', 'a sign as wide as Hangul'],
  ['민법 103조에', '제103조', '103조', 'without the word for ordinals'],
  ['비율 1:10', '1대10', '1:10', 'a ratio'],
  ['최저 -5℃', '영하5도', '-5℃', 'below zero'],
  ['최저 영하 5도', '마이너스5도', '영하 5도', 'by its other word'],
  ['금리 3.50%', '3.5%', '3.50%', 'noughts behind the point'],
  ['예산 2.3억', '2억3천', '2.3억', 'thousands of myriads, which are not said'],
  ['예산 2억 3천', '230,000,000', '2억 3천', 'and back'],
  ['예산 2.3억', '이점삼억', '2.3억', 'a point in words before a myriad'],
  ['전체의 2/3', '3분의2', '2/3', 'a fraction'],
  ['전체의 3분의 2', '2/3', '3분의 2', 'and back'],
  ['도형 15k', '15,000', '15k', 'thousands by their letter'],
  ['도형 만오천', '15k', '만오천', 'and back'],
  ['충전 7kW', '7킬로와트', '7kW', 'a measure with what stands before it'],
  ['속도 2.4GHz', '2.4기가헤르츠', '2.4GHz', 'another'],
  ['재판관 6인', '여섯명', '6인', 'people by their other name'],
  ['재판관 여섯 명', '6인', '여섯 명', 'and back'],
  ['손님 세 분', '3명', '세 분', 'people who are counted with respect'],
  ['상담 480만, 520만', '4800000', '480만', 'a list of numbers'],
  ['상담 480만, 520만', '5200000', '520만', 'its second number'],
  ['한 단 8천, 5천', '5000', '5천', 'the same below a myriad'],
  ['견적 130만, 반포장 95만', '130만원', '130만', 'money whose unit is left out'],
  ['견적 130만, 반포장 95만', '950000원', '95만', 'the last word'],
  ['견적은 130만이라고', '130만원', '130만', 'with its particle'],
  ['평당 1.3만', '13,000원', '1.3만', 'a point before the word'],
  ['보증금 3억 2천, 월세 70', '3억2천만원', '3억 2천', 'thousands of myriads'],
  ['처우는 사이닝 1천만', '천만원', '1천만', 'one that is not said'],
  ['관리비 12만~15만원', '12만원', '12만', 'said behind the last of two'],
  ['네이버 2장 27000', '2만7천원', '27000', 'a number of so many digits'],
  ['주말 180만 (VAT 별도)', '180만원', '180만', 'before a Latin word that is no unit'],
  ['등기 비용 1백20만원', '1200000', '1백20만', 'a word for the first place alone'],
  ['교정 480만, 600만', '6백만', '600만', 'a word for the noughts'],
  ['출생 2024.10.21 오후 3시 12분', '15:12', '오후 3시 12분', 'a part of the day behind a number'],
  ['출생 2024.10.21 오후 3시 12분', '15시', '오후 3시', 'and the hour alone'],
  ['약은 12/3 사흘 먹는다', '3일', '사흘', 'the name of so many days behind one'],
  ['전입신고 6월 24~28일 사이', '24일', '24', 'the first day of a range'],
  ['전입신고 6월 24~28일 사이', '6월24일에', '6월 24', 'with its month'],
  ['전입신고 6월 24~28일 사이', '6/24', '6월 24', 'in figures'],
  ['전입신고 6월 24~28일 사이', '6/28', '28일', 'the last day, whose month stands before the first'],
  ['공사는 6월 24일부터 28일까지', '6월28일', '28일', 'the same where both are days'],
  ['익힘 48~51쪽 숙제', '48쪽', '48', 'pages'],
  ['커튼 40~50만원', '40만', '40', 'a word for the noughts behind the last number'],
  ['커튼 40~50만원', '400,000원', '40', 'and the money'],
  ['대역 3~5kHz', '3킬로헤르츠', '3', 'a measure'],
  ['수명 2~3년', '이년', '2', 'in words'],
  ['오후 2시부터 5시까지 예약', '17시', '5시', 'the half of the day stands before the first of two hours'],
  ['오후 2~5시 예약', '14시', '오후 2', 'which have one word for hours'],
  ['오후 2~5시 예약', '17:00', '5시', 'and the last of these'],
  ['오전 9시부터 6시까지 연다', '18시', '6시', 'through noon'],
  ['오전 9시 반에서 11시', '오전11시', '11시', 'the same half'],
  ['입장 6시, 시작 7시 반', '18시', '6시', 'an hour that says nothing of its half of the day'],
  ['입장 6시, 시작 7시 반', '19:30', '7시 반', 'with its minutes'],
  ['약국은 밤 12시까지', '24시', '밤 12시', 'midnight'],
  ['약국은 자정까지', '밤12시', '자정', 'and back'],
  ['책상 1200mm', '120cm', '1200mm', 'another unit of the same measure'],
  ['책상 1200mm', '1.2미터', '1200mm', 'by its name'],
  ['지주대 1.8m짜리', '180cm', '1.8m', 'and back'],
  ['액젓 1.8리터', '1800ml', '1.8리터', 'of room'],
  ['몸무게 4.2kg', '4200그램', '4.2kg', 'of weight'],
  ['무게 1.5톤', '1500kg', '1.5톤', 'a name that has no other in its prefix'],
  ['메모리 1GB', '1024MB', '1GB', 'of bytes by 1024'],
  ['메모리 1GB', '1000MB', '1GB', 'and by 1000'],
  ['응답 3.2s', '3.2초', '3.2s', 'a sign that is seldom written'],
  ['응답 800ms', '0.8초', '800ms', 'of seconds'],
  ['휴식 90초', '1.5분', '90초', 'of minutes'],
  ['디에서 6.5킬로헤르츠', '6500Hz', '6.5킬로헤르츠', 'of waves'],
  ['수수료 2할', '20%', '2할', 'shares'],
  ['수수료 20%', '2할', '20%', 'and back'],
  ['녹음 24bit', '24비트', '24bit', 'bits'],
  ['마이크 900MHz대', '900메가', '900MHz', 'a prefix alone'],
  ['촬영 60프레임', '60fps', '60프레임', 'frames'],
  ['콘서타 18mg', '18미리', '18mg', 'thousandths of a gram'],
  ['비밀번호 8자 이상', '8글자', '8자', 'letters'],
  ['경쟁률 5대 1', '5:1', '5대 1', 'a ratio by its word'],
  ['경쟁률 5대 1로 마감', '5:1', '5대 1', 'with its particle'],
  ['경쟁률 4.5:1', '4.5대1', '4.5:1', 'with a point'],
  ['경쟁률 5:1', '오대일', '5:1', 'in words'],
  ['관객 102명', '백두명', '102명', 'hundreds with a native word'],
  ['관객 백두 명', '102명', '백두 명', 'and back'],
  ['스냅샷 100건마다', '백건', '100건', 'what is counted by the hundred'],
  ['랙 10만 넘으면', '십만', '10만', 'two syllables that are no other word'],
  ['예산 6억', '육억', '6억', 'with a myriad of myriads'],
  ['헤드룸 -6dB', '데시벨', 'dB', 'a unit without its number'],
  ['응답 200ms 넘으면', '밀리초를', 'ms', 'with a particle'],
  ['높이 20cm', '센티', 'cm', 'what stands before the name alone'],
  ['금리 7%', '퍼센트', '%', 'a sign'],
  ['공격 3프레임', '삼프레임', '3프레임', 'a number in words before any noun'],
  ['공격 세 프레임', '3프레임', '세 프레임', 'and back'],
  ['서류 5부', '다섯부', '5부', 'words that are nothing but numbers'],
  ['금리 1.5%p', '1.5%포인트', '1.5%p', 'a sign and a word'],
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
  ['예산 3억 5000만', '오천만'],
  ['예산 3억 5000만', '300000000'],
  ['회비 1백20만원', '200000'],
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
  ['한 시점에서 본다', '13시'],
  ['설정 n=2000 으로', '2000원'],
  ['code 2000', '2000원'],
  ['행사에 5,3000명', '5명'],
  ['해시는 a6db00, a6db', '데시벨'],
  ['500 밀리코어', '0.5l'],
  ['걸린 시간 2h22m', '120분'],
  ['귤 34개', '서너 개'],
  ['귤 서너 개', '34개'],
  ['귤 3~5개', '서너 개'],
  ['2014년 매출', '14년'],
  ['14년 걸렸다', '2014년'],
  ['1997년 겨울', '07년'],
  ['100엔드포인트', '백엔드'],
  ['10000일', '만일'],
  ['밀가루 반죽', '1/2죽'],
  ['방은 21도, 물은 23도', '21~23도'],
])('%s is not found by %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('figures typed with a sign between them are found so, whatever stands behind', () => {
  expect(findIn('냉장고는 2~8도로 둔다', '2~8도')).toEqual(['1.1 exact [2~8도]'])
  expect(findIn('냉장고는 2~8도로 둔다', '2-8도는')).toEqual(['1.1 particle [2~8도]'])
  expect(findIn('냉장고는 2~8도로 둔다', '28도')).toEqual([])
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
  ['개강 2018.6.28', '2019-06-28', 'another year'],
  ['개강 2018.6.28', '17.6.28', 'another year of two digits'],
  ['마감 24년 3월 22일', '1924-03-22', 'another century'],
  ['개강 2018.6.28', '2018.6.2', 'days are not cut off'],
  ['전국 5대 10개 도시', '5:10', 'two things that are counted'],
  ['이 회사는 크다', '2회사', '이 that is no number'],
  ['사진 2장 올린다', '제2장', 'what is counted is not numbered'],
  ['개강 2018.1.21', '2018.12.1', 'the same figures with other signs'],
  ['로그 2025-11-30', '2025년1월', 'another month that begins alike'],
  ['로그 2025.10', '2025년1월', 'and with a nought'],
  ['로그 12/01', '2012년1월', 'a year of two digits and a month may be a day'],
  ['로그 1월 31일', '2025-01-31', 'no year'],
  ['판 18.13.28', '2018년13월28일', 'there is no such month'],
  ['2001년 2월 3일', '1.2.3', 'years have two digits'],
  ['판 25.1', '2025년1월', 'with a point it is a number'],
  ['개업 1/21', '12/1', 'a stroke is not left out'],
  ['월 59,000원', '5,900', 'the beginning of another number'],
  ['월 5,900원', '900', 'or its end'],
  ['입장료 4.85달러', '$4.8', 'a digit more'],
  ['입장료 $4.8', '4.8유로', 'other money'],
  ['입장료 $15k', '15달러', 'thousands'],
  ['과태료 60만원', '€60', 'money has a sign'],
  ['밤 9시', '€9', 'which is not left out'],
  ['총급여 5,500만원', '5×5', 'nor is that of a product'],
  ['하루 66,000원', '"6+6"', 'or of a sum'],
  ['예산 3조원', '제3조', 'money is no article'],
  ['비율 1:100', '1대10', 'a ratio that goes on'],
  ['최저 5도', '영하 5도', 'above zero'],
  ['판 3.10', '3.1', 'versions go on'],
  ['판 3.1', '3.10', 'and have no noughts to leave out'],
  ['전체의 2-3명', '3분의2', 'from two to three'],
  ['파일 .7z', '0.7', 'a name, not a fraction'],
  ['예산 23억', '2.3억', 'the point is not misspelled'],
  ['보증금 5천만원', '5000', 'a word that goes on'],
  ['화면 4K', '4000', 'a name'],
  ['충전 7kWh', '7킬로와트', 'another measure'],
  ['승차 6인승', '6명', 'another counter that begins alike'],
  ['성분을 세분한다', '3명', 'no people'],
  ['두부 요리', '2부', 'a word'],
  ['1반 인원', '일반인', 'a noun has no space in it'],
  ['보증금 3억 2천, 월세 70', '70원', 'a small number is no money without its unit'],
  ['관객 130만명', '130만원', 'people'],
  ['관객 130만 명이 봤다', '130만원', 'people behind a space'],
  ['상금 130만 달러', '130만원', 'other money'],
  ['길이 27000 mm', '27000원', 'a measure'],
  ['길이 27000보', '27000원', 'what nobody has listed'],
  ['전화 010-5000-1234', '5000원', 'a part of a longer number'],
  ['보증금 3억 2천', '3억원', 'the beginning of a number'],
  ['컴퓨터 5대 1층에 설치', '5:1', 'what is counted, and a floor'],
  ['경쟁률 5대 12', '5:1', 'another ratio'],
  ['경쟁률 5:12', '오대일', 'the same by its sign'],
  ['요금 2만', '이만', 'a word'],
  ['백두산 2봉', '102', 'a name'],
  ['m 모드', '미터', 'a letter with no number before it'],
  ['용량 20mb', '미터', 'another unit'],
  ['금리 7%', '프로', 'a word'],
  ['분유 80ml', '미리', 'another'],
  ['수명 2~3개월', '2개', 'a unit that begins alike'],
  ['인쇄 A2 50장', '2장', 'a name before a number'],
  ['월 $1,900', '1900원', 'a sign of other money'],
  ['하루 2000IU', '2000원', 'a measure that nobody has listed'],
  ['쿠버네티스 k8s', '8초', 'a name with a number in it'],
  ['껍질에 십자 칼집', '10글자', 'a word'],
  ['주문번호 12자리', '12글자', 'places'],
  ['선의의 제3자', '3글자', 'a person'],
  ['책상 1200mm', '12cm', 'another length'],
  ['책상 1200mm', '1.2kg', 'another measure'],
  ['내일까지 2 할 일', '20%', 'a verb'],
  ['새벽 2시부터 6시까지', '18시', 'the other half of the day'],
  ['새벽 2~6시', '18시', 'the same with one word for hours'],
  ['시작 9시', '21시', 'nine by itself is most often that of the morning'],
  ['오전 9시부터 11시까지', '오후 11시', 'the half of the day is that of both'],
  ['등번호 24 8일', '24일', 'no range goes down'],
  ['공사는 6월 24~28일', '7/28', 'the day of another month'],
  ['공사는 16월 24~28일', '6/28', 'and of one that only ends alike'],
  ['공사는 6월 3일, 마감 28일', '6/28', 'a day that is not of the range'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('a number is found without what it counts in a cell, and beside other words behind one', () => {
  expect(findIn('작년 토익 | 785', '785점')).toEqual(['1.1 alias [785]'])
  expect(findIn('키 172 몸무게 63', '몸무게 63kg')).toEqual(['1.1 exact [몸무게] alias [63]'])
  expect(findIn('키 172 몸무게 63', '63kg')).toEqual([])
  expect(findIn('작년 토익 785', '785점')).toEqual([])
  expect(findIn('작년 토익 | 785명', '785점')).toEqual([])
  expect(findIn('HTTP 301 응답 코드', '응답 301층')).toEqual([])
  expect(findIn('상태 코드 200 (OK) 응답', '응답 200개')).toEqual([])
  expect(find([talk(1, {}, '토익 | 785', '토익 785점')], '785점')).toEqual(['1.2 exact [785점]'])
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

test('a number of one syllable before what is seldom counted is one beside other words', () => {
  expect(findIn('영하 5도까지 견딘다', '영하 오도')).not.toEqual([])
  expect(findIn('점수 4점 이상', '사점 이상')).toEqual(['1.1 alias [4점] exact [이상]'])
  expect(findIn('점수 4점 이상', '사점')).toEqual([])
  expect(findIn('참가비 800원', '팔백')).toEqual(['1.1 alias [800]'])
  expect(findIn('10000개', '만개')).toEqual([])
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

test.each([
  ['개강 2018.6.28', '2018년 6월 28일'],
  ['개강 2018년 6월 28일', '2018. 6. 28.'],
  ['민법 536조', '제 536조'],
  ['비율 3:1', '3 대 1'],
  ['비율 1:10', '1대 10'],
  ['최저 -5도', '영하 5도'],
  ['예산 2.3억', '2억 3천'],
  ['전체의 2/3', '3분의 2'],
  ['상한 5%', '다섯 퍼센트'],
  ['공격 3프레임', '삼 프레임'],
  ['행사는 9/13', '구월 십삼일'],
  ['만 13세부터', '만 열세 살'],
  ['계획 30-60-90일', '30/60/90'],
  ['계획 30/60/90일', '30-60-90'],
  ['손님 3명', '손님 세 분'],
])('%s is found by the words of %s', (text, query) => {
  expect(findIn(text, query)).toHaveLength(1)
})

test('a date of several words is that of one tactic, or else of its talk', () => {
  const range = talk(1, {}, '2017년 6월 28일부터 2018년까지', '2018.6.28')
  expect(find([range], '2018년 6월 28일')).toEqual(['1.2 alias [2018.6.28]'])
  const ofYear = talk(1, { title: '2018년 강의' }, '6월 28일 개강')
  expect(find([ofYear], '2018년 6월 28일')).toHaveLength(1)
})

test('signs of numbers mean what they mean however they are written', () => {
  for (const query of ['5x5', '5×5', '5*5', '5✕5'])
    expect(findIn('사진은 5 × 5cm', query), query).toEqual(['1.1 exact [5 × 5]'])
  for (const query of ['.05', '0.05']) {
    expect(findIn('유의수준 0.05', query), query).toEqual(['1.1 exact [0.05]'])
    expect(findIn('유의수준 .05', query), query).toEqual(['1.1 exact [.05]'])
  }
  expect(findIn('최저 -5도'.normalize('NFD'), '영하5도'), 'a text as NFD').toHaveLength(1)
  expect(findIn('전화 010-1234-5678', '01012345678')).toEqual(['1.1 exact [010-1234-5678]'])
  expect(findIn('전화 01012345678', '010-1234-5678')).toEqual(['1.1 exact [01012345678]'])
})

test.each([
  ['포트는 80,443을 연다', '443', '443', 'ports'],
  ['색은 rgb(255,128,64)', '255', '255', 'shares of a color'],
  ['색은 rgb(207,232,220)', '232', '232', 'the same, of three digits each'],
  ['상태 404,500', '500', '500', 'codes'],
  ['반은 ½ 이다', '1/2', '½', 'one sign for a fraction'],
  ['값은 $ 30', '$30', '$ 30', 'a space behind the sign'],
  ['값은 30 $', '30달러', '30 $', 'and before it'],
  ['전화 010-1234-5678', '010-1234-567', '010-1234-567', 'a number that is being typed'],
  ['x86 칩', 'x8', 'x8', 'a name that is'],
])('in %s %s is %s: %s', (text, query, span) => {
  expect(findIn(text, query).map(hit => hit.replace(/^.*\[|\]$/g, ''))).toEqual([span])
})

test('a date with its year is found under its year as well', () => {
  const talks = [
    talk(1, { title: '2024년 회고' }, '3월 매출'),
    talk(2, {}, '2024.3 매출', '2023년 3월, 2024년 매출'),
  ]
  expect(find(talks, '2024년 3월 매출').map(hit => hit.slice(0, 3))).toEqual(['2.1', '1.1'])
})

test('a number of which only the last digit lacks is an unfinished one', () => {
  expect(findIn('2012년에 시작', '201')).toEqual(['1.1 partial [201]'])
  expect(findIn('2012년에 시작', '20')).toEqual([])
  expect(findIn('총 59,000원', '5,900')).toEqual([])
  expect(findIn('총 59,000원', '590')).toEqual([])
})

test('money that its text calls so comes before a bare number', () => {
  const talks = [talk(1, {}, '견적 130만'), talk(2, {}, '견적 130만 원')]
  expect(find(talks, '1300000원')).toEqual(['2.1 alias [130만 원]', '1.1 alias [130만]'])
})

test('an hour that says its half of the day comes before one that does not', () => {
  const talks = [talk(1, {}, '입장 6시'), talk(2, {}, '오후 2시부터 6시까지'), talk(3, {}, '저녁 6시')]
  expect(find(talks, '18시').map(hit => hit.slice(0, 3))).toEqual(['3.1', '2.1', '1.1'])
})

test('an amount in its own unit comes before one in another', () => {
  const talks = [talk(1, {}, '책상 1200mm'), talk(2, {}, '책상 1.2미터')]
  expect(find(talks, '1.2m').map(hit => hit.slice(0, 3))).toEqual(['2.1', '1.1'])
})

test('people who are counted as typed come before those who are counted otherwise', () => {
  const talks = [talk(1, {}, '손님 세 분'), talk(2, {}, '손님 세 명씩')]
  expect(find(talks, '3명').map(hit => hit.slice(0, 3))).toEqual(['2.1', '1.1'])
  expect(find(talks.reverse(), '세 분').map(hit => hit.slice(0, 3))).toEqual(['1.1'])
})

test('an amount with the particle that was typed comes before one without', () => {
  const texts = ['수액 세 번 찌름', '세 번씩 써 오기', '광선치료 이틀', '이틀 만에 입금']
  expect(find([talk(1, {}, ...texts)], '3번씩')).toEqual(['1.2 alias [세 번씩]', '1.1 alias [세 번]'])
  expect(find([talk(1, {}, ...texts)], '2일만에')).toEqual(['1.4 alias [이틀 만에]', '1.3 alias [이틀]'])
})

test('a number of one syllable is that of what stands behind it, and no part of a word', () => {
  const talks = [talk(1, {}, '부가세 별도, 견적 두 개'), talk(2, {}, '열쇠 3개'), talk(3, {}, '열쇠 세 개')]
  expect(find(talks, '세 개')).toEqual(['3.1 exact [세 개]', '2.1 alias [3개]'])
  expect(find(talks, '네 개'), 'none').toEqual([])
  const lengths = [talk(1, {}, '모종 20개, 간격 15cm'), talk(2, {}, '간격 20cm')]
  const years = [talk(1, {}, '2024 회고'), talk(2, {}, '2024년 회고')]
  expect(find(years, '2024 회고'), 'a word that begins like what is counted').toHaveLength(2)
  expect(find(lengths, '20 센티'), 'in digits').toEqual(['2.1 alias [20cm]'])
})

test.each([
  // [text, query, span, reason]
  ['모임은 8월 9일', '8dnjf9dlf', '8월 9일', 'a day'],
  ['모임은 8/9', '8dnjf 9dlf', '8/9', 'of two words, in figures'],
  ['2031. 8. 9 모임', '2031sus 8dnjf 9dlf', '2031. 8. 9', 'with its year'],
  ['의자 일곱 개', '7ro', '일곱 개', 'what is counted, in words'],
  ['의자 7개', '7 ro', '7개', 'of two words'],
  ['접시 38,000원', '3aks8cjsdnjs', '38,000원', 'words between the figures'],
  ['오후 네 시 반', '16tlqks', '오후 네 시 반', 'a time'],
  ['둘레 1.5미터', '1.5alxj', '1.5미터', 'a point'],
  ['굵기 2~4장', '2~4wkd', '2~4장', 'a range'],
  ['회색 207호', '207gh', '207호', 'what is not known to be counted'],
  ['우리는 5소대', '5theo', '5소대', 'a longer word'],
  ['화면은 4K', '4ㅏ', '4K', 'the other way round'],
  ['코덱 H264', 'ㅗ264', 'H264', 'letters before figures'],
  ['우리는 B2B', 'ㅠ2ㅠ', 'B2B', 'and on both sides'],
])('%s is found by %s, typed in the other keyboard mode: %s', (text, query, span) => {
  const spans = findIn(text, query).map(hit => hit.replace(/\S+ keyboard |[^[\]]*\[|\]/g, ''))
  expect(spans).toEqual([span])
  expect(findIn(text, query)[0]).toContain('keyboard')
})

test.each([
  ['우리는 5소대', '5th', 'the beginning of a word that is not known to be counted'],
  ['건물은 3층', '3cm', 'a unit that lacks a key'],
  ['헷4', 'gpt4', 'a syllable before the figure'],
  ['넷 가운데 1이 맞다', '1dl', 'a particle'],
  ['달걀 3개월분', '3ro', 'what is counted otherwise'],
  ['달걀 13개', '3ro', 'another number'],
  ['값은 100명분', '100AUD', 'capitals of an abbreviation'],
  ['개 5마리', '5rules', 'letters that make no syllables'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('figures that are found as typed are not taken for the other mode', () => {
  const talks = [talk(1, {}, '무게 50rk 단위'), talk(2, {}, '무게 50가')]
  expect(find(talks, '50rk')).toEqual(['1.1 exact [50rk]'])
})

test.each([
  // [text, query, span, reason]
  ['1일 9장 한정', '하루', '1일', 'a day that has an amount'],
  ['물은 1일 평균 2L 마신다', '하루에', '1일', 'on average'],
  ['1일 세 차례 바른다', '하루', '1일', 'in words'],
  ['1일 8시간 일한다', '하루', '1일', 'how long'],
  ['구독은 1일간 무료', '하루', '1일', 'how long it takes'],
  ['1일 동안 무료', '하루동안', '1일 동안', 'with what says so'],
  ['교환은 7일 이내', '일주일', '7일', 'a week'],
  ['교환은 7일 안에', '한 주', '7일', 'by its other name'],
  ['하루 세 알 먹는다', '1일', '하루', 'in figures'],
  ['일주일 미룬다', '7일', '일주일', 'a week in figures'],
  ['8월 29일 개장', '8월달에', '8월', 'a month that is said twice'],
  ['개장은 29일', '29일날', '29일', 'a day that is said twice'],
  ['개장은 8/29', '8월29일날', '8/29', 'with its month'],
  ['팔월에 개장', '8월달', '팔월', 'in words'],
  ['다음 주 개장', '담주', '다음 주', 'drawn together'],
  ['담달 개장', '다음달', '담달', 'and back'],
])('in %s the days are found by %s', (text, query, span) => {
  expect(findIn(text, query).map(hit => hit.replace(/^.*\[|\]$/g, ''))).toEqual([span])
})

test.each([
  ['8월 1일 9명 모임', '하루', 'the first of a month'],
  ['매월 1일 9명 모임', '하루', 'of each month'],
  ['8/1일 9명 모임', '하루', 'in figures'],
  ['1일 개장', '하루', 'a date'],
  ['1일 9시 개장', '하루', 'a date with its time'],
  ['1일 오전 9:30 개장', '하루', 'the same in figures'],
  ['21일 9명 모임', '하루', 'another day'],
  ['1일차 9명 모임', '하루', 'the first of some days'],
  ['7일 개장', '일주일', 'a date'],
  ['17일 이내', '일주일', 'another span'],
  ['하루 종일 연다', '8월 1일', 'a date in figures'],
  ['8월에는 하루 쉰다', '8월 1일', 'what has its month and a day'],
  ['하루 종일 연다', '매월 1일', 'of each month'],
  ['8일 개장', '8월달', 'no month'],
  ['생일 선물', '생일날짜', 'no day of a month'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})
