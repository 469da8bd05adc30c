// Words that are often written otherwise than the standard has it: the standard spelling (외래어 표기법, 한글 맞춤법, 표준어
// 규정), then what is typed instead. Written for this program from general knowledge, without sight of any notes. What
// differs by one key in a word of three syllables or more is found as misspelled anyway, but costs less here.
import { otherMode } from '../../keystroke.ts'
import { listOf } from '../../word-list.ts'
import { A, AE, D, EO, H, I, O, S, SS, WA, WO, YEO } from '../jamo.table.ts'
import { keys } from '../keys.ts'

const WORDS = `
가까이 가까히
가자미 가재미
갈치 칼치
감쪽같이 깜쪽같이
강낭콩 강남콩
개런티 게런티
개수 갯수
깻잎 깨잎
리포지터리 리포지토리 레포지토리 레파지토리
맷돌 매돌
부딪치 부딪히 부딛치 부딛히
부딪쳐 부딪혀
빗물 비물
서드파티 써드파티
인벤터리 인벤토리
잇몸 이몸
찻집 차집
촛불 초불
콧물 코물
텃밭 터밭
팩터리 팩토리
프록시 프락시
핏줄 피줄
햇볕 해볕
햇빛 해빛
거꾸로 꺼꾸로
게시판 계시판
게양 계양
겸연쩍 겸연적
겹겹이 겹겹히
고깃집 고기집
고랭지 고냉지
고로케 고로께 크로켓
골뱅이 골벵이
곰곰이 곰곰히
곱빼기 곱배기
괜찮 괜찬
구레나룻 구렛나루
구시렁 궁시렁
굳이 구지
굴착기 굴삭기
귀걸이 귀고리
귓불 귓볼
그라피티 그래피티
글라스 글래스
금세 금새
금요일 금욜
기브스 깁스
깍두기 깍뚜기
깍쟁이 깍장이
깔때기 깔대기
깡충깡충 깡총깡총
깨끗이 깨끗히
꺼림칙 꺼림직
꼬락서니 꼬라지
꼭두각시 꼭둑각시
꽃봉오리 꽃봉우리
끄나풀 끄나불
끊어 끈어
끼어들기 끼여들기
나르시시즘 나르시즘
나무라 나무래
나부랭이 나부래기
나일론 나이론
낚시꾼 낙시꾼
낭떠러지 낭떨어지
내레이션 나레이션
내레이터 나레이터
내로라 내노라
내비게이션 네비게이션 네비
냄비 남비
넌센스 난센스
널빤지 널판지
넓적다리 넙적다리
넝쿨 덩쿨
눈곱 눈꼽
눈살 눈쌀
뉘앙스 뉴앙스
뉴턴 뉴톤
니퍼 니빠
다이내믹 다이나믹
닦달 닥달
단출 단촐
달러 딸라
닭개장 닭계장
담가 담궈
담갔 담궜
담배꽁초 담배꽁추
대물림 되물림
댓글 덧글
더욱이 더우기
덤터기 덤테기
덥석 덥썩
덩굴 덩쿨
데뷔 데뷰
데생 뎃생
데이터 데이타
디렉터리 디렉토리
도넛 도너츠 도넛츠
도대체 도데체
도어 도아
돈가스 돈까스
돌멩이 돌맹이
돌잔치 돐잔치
동고동락 동거동락
뒤꿈치 뒷꿈치
뒤처리 뒷처리
뒤처지 뒤쳐지
뒤통수 뒷통수
뒤풀이 뒷풀이
드라이버 도라이바 드라이바
드라이클리닝 드라이크리닝
드라큘라 드라큐라
등굣길 등교길
디지털 디지탈
딜레마 딜렘마
딱따구리 딱다구리
떡볶이 떡볶기 떡뽁이
또아리 똬리
뚝배기 뚝빼기
뚱딴지 뚱단지
라디에이터 라지에이터 라지에타 라디에타
라벨 레이블
라이선스 라이센스
라이터 라이타
라켓 라케트
랑데부 랑데뷰
러닝머신 런닝머신
러닝셔츠 런닝셔츠 난닝구
러시아워 러쉬아워
레이더 레이다
레이저 레이져
레인지 렌지
레저 레져
레크리에이션 레크레이션
레퍼토리 레파토리
렌터카 렌트카 랜트카 랜터카 렌타카
로봇 로보트
로브스터 랍스터 랍스타
로얄 로열
로커 락커 락카 라커
로켓 로케트
록밴드 락밴드
류머티즘 류마티스
르포 르뽀
리더십 리더쉽
리모컨 리모콘
리어카 리어커 리야카 니어카
리포트 레포트
린스 린쓰
링거 링겔 링게르
마네킹 마네킨
마니아 매니아
마사지 맛사지 마사아지
마스카라 매스카라
마시멜로 마시멜로우 마쉬멜로우 마쉬멜로 머쉬멜로우
막냇동생 막내동생
만둣국 만두국
맞춤 마춤
매뉴얼 메뉴얼
매머드 맘모스
매트리스 메트리스 매트레스 메트레스 매트리쓰
맥줏집 맥주집
멀티탭 멀티텝
메달 매달
메밀 모밀
메시지 메세지
메이크업 메이컵
메커니즘 매커니즘 메카니즘
멜론 메론
멤버십 멤버쉽
며칠 몇일
모차르트 모짜르트
모터 모타
목요일 목욜
몽키 몽끼
몽타주 몽타쥬
무르팍 무릎팍
무릅쓰 무릎쓰
미네랄 미네럴
미니멀 미니말
미라 미이라
미쉐린 미슐랭 미쉐랭
미스터리 미스테리
밑동 밑둥
바게트 바게뜨
바뀌었 바꼈 바꼇 바뀠
바람 바램
바람둥이 바람동이
바리케이드 바리케이트
바비큐 바베큐 바비규
반딧불이 반딧불
발레파킹 발렛파킹
방귀 방구
방방곡곡 방방곳곳
배냇저고리 베냇저고리
배지 뱃지 뺏지
배터리 밧데리 빠떼리 빳데리 빠데리 밧테리 바테리 빳떼리 빠테리
백미러 빽미러
밸런스 발란스 바란스
밸런타인 발렌타인
밸브 발브
버저 부저
버터 빠다
번번이 번번히
벚꽃 벗꽃
베개 배게 베게 배개
베란다 배란다
베어링 베아링
벤처 벤쳐
보닛 본네트 본넷
보디 바디
보이콧 보이코트
보컬 보칼
볶음밥 볶은밥
본드 뽄드
뵀던 뵜던
부르주아 부르조아
부스러기 부스럭지
부엌 부억
부조금 부주금
부츠 부쯔
북엇국 북어국
뷔페 부페 뷔폐
브래지어 브라자
브레이크 브레끼 브레이끼 부레끼 부레이크
브로슈어 브로셔
브로치 브로찌
블라우스 브라우스
블라인드 브라인드
블록 블럭
비로소 비로서
비비 부비
비스킷 비스켓
비전 비젼
비즈니스 비지니스
빈털터리 빈털털이
빨래 빨레
뻐꾸기 뻐꾹이
뼈다귀 뼉다귀
뽁뽁이 뾱뾱이
사귀었 사겼 사겻
사돈 사둔
사이다 싸이다
사이렌 싸이렌
사이즈 싸이즈
사이클 싸이클
사이트 싸이트
사족 사죽
산봉우리 산봉오리
삼수갑산 산수갑산
상추 상치
새침데기 새침떼기
색소폰 색스폰
샌들 샌달 쎈들
샐러드 사라다
샐러리맨 셀러리맨
생각건대 생각컨대
샤머니즘 샤마니즘
샴페인 샴펜
샴푸 삼푸
샹들리에 상들리에
렌털 렌탈
퓌레 퓨레
마키아토 마끼아또 마끼아토
피낭시에 휘낭시에
론칭 런칭
기저귀 귀저기
섀도 섀도우 쉐도우
섀도잉 섀도우잉 쉐도잉
서머타임 썸머타임
서비스 써비스
서스펜스 써스펜스
서클 써클
서핑 써핑
선글라스 썬글라스 선글래스
선루프 썬루프
선짓국 선지국
선크림 썬크림
선탠 썬탠
설거지 설겆이
설레 설래 설레이
설렘 설레임
성대모사 성대묘사
세미나 쎄미나
세일 쎄일
세일즈맨 세일즈멘
세트 쎄트 셋트
센서 쎈서
센스 쎈스
센터 센타 쎈터 쎈타
셀로판 셀로판지
셀프 쎌프
셔벗 샤베트
셔츠 샤쓰 샤츠
셔터 샷다 셔타
셰어 쉐어
셰이크 쉐이크
셰프 쉐프
소고기 쇠고기
소나타 쏘나타
소시지 소세지 쏘세지
소켓 소케트
소파 쇼파 쏘파
손사래 손사레
솔루션 쏠루션
솔직히 솔직이
숍 샵
수꿩 숫꿩
수놈 숫놈
수요일 수욜
수퇘지 숫돼지
수프 스프
순댓국 순대국
숟가락 숫가락
슈림프 쉬림프
슈퍼 수퍼
스낵 스넥
스노보드 스노우보드
스위치 스윗치
스카우트 스카웃
스케줄 스케쥴
스태미나 스테미나 스태미너
스태프 스탭
스탠더드 스탠다드
스탬프 스템프
스테이플러 스템플러
스테인리스 스텐레스 스테인레스 스텐 스뎅
스튜디오 스투디오
스트로크 스트록
스티커 스티카
스펀지 스폰지
스펙트럼 스팩트럼
스포이트 스포이드
스프링클러 스프링쿨러
슬래브 슬라브
슬레이트 스레트
슬로건 슬로간
슬리퍼 쓰레빠 쓰리퍼 슬리빠 스리퍼
승낙 승락
시너지 씨너지
시답잖 시덥잖
시래기 시레기
시멘트 세멘트 세멘
시스템 씨스템
시즌 씨즌
시트 씨트
심벌 심볼
심포지엄 심포지움
싱크대 씽크대
쌍꺼풀 쌍커풀
쑥스 쑥쓰
쓰레기 쓰래기
아귀찜 아구찜
아기 애기
아등바등 아둥바둥
아마추어 아마츄어
아무튼 아뭏든
아연실색 아연질색
아웃렛 아울렛
아이러니 아이로니
아지랑이 아지랭이
아쿠아리움 아쿠아리엄
악센트 액센트 엑센트
안돼 안되 않되 않돼
안줏거리 안주거리
안팎 안밖
알레르기 알러지 알레지
알루미늄 알미늄 알류미늄 아루미늄
알쏭달쏭 알송달송
알칼리 알카리
알코올 알콜
알토 앨토
앙케트 앙케이트
앙코르 앵콜 앙콜
애드리브 애드립
애플리케이션 어플리케이션
액세서리 악세사리 악세서리 액세사리
액셀러레이터 엑셀레이터 엑셀러레이터
앰뷸런스 앰블런스 앰블란스 엠뷸런스
앰풀 앰플
앰프 앰뿌 엠프
얄궂 얄굿
어댑터 아답터 아답타
어떡해 어떻해 어떻게해
어젠다 아젠다
어쨌든 어쨋든 어쨌던
어쭙잖 어줍잖
얼마큼 얼만큼
업신여기 없신여기
엊그제 엇그제
에스컬레이터 에스칼레이터 에스컬레이타
에어컨 에어콘
에피소드 애피소드
엔도르핀 엔돌핀
엘리베이터 엘레베이터 엘레베이타 에레베이터 에레베타 엘레베타 엘리베타
역할 역활
연거푸 연거퍼
연둣빛 연두빛
예부터 옛부터
예삿일 예사일
오뚝이 오뚜기
오랜만 오랫만
오랫동안 오랜동안
오리지널 오리지날
오므라이스 오무라이스
오므리 오무리
오믈렛 오므렛
오지랖 오지랍
오토바이 오도바이
올리브 오리브
옵서버 옵저버
요구르트 요거트
요컨대 요컨데
우레 우뢰
우유갑 우유곽
욱여넣 우겨넣
움큼 웅큼
웃돈 윗돈
웃어른 윗어른
워크숍 워크샵
월요일 월욜
위층 윗층
윈도 윈도우
윗니 웃니
윗도리 웃도리
유니언 유니온
유머 유모어
유월 육월
육개장 육계장
으레 으례
으스대 으시대
으스스 으시시
이파리 잎파리
인디언 인디안
인마 임마
인스턴트 인스탄트
인턴십 인턴쉽
인테리어 인테리아
인플루엔자 인프루엔자
일부러 일부로
일사불란 일사분란
일요일 일욜
일일이 일일히
일찍이 일찌기
자그마치 자그만치
자투리 짜투리
잠가 잠궈
잠갔 잠궜
장맛비 장마비
재떨이 재털이
재스민 자스민
재즈 째즈
재킷 자켓 쟈켓 자킷
잭나이프 재크나이프
전셋집 전세집
절체절명 절대절명
점퍼 잠바
젓가락 젖가락
제스처 제스쳐
젤라틴 제라틴
젤리 제리
조그마한 조그만한
주꾸미 쭈꾸미
주니어 쥬니어
주스 쥬스 쮸스
지푸라기 지프라기
집시 찝시
짓무르 진무르
짜깁기 짜집기
짜장면 자장면
쩨쩨 째째
찌개 찌게
찌뿌듯 찌뿌둥
창피 챙피
챔피언 챔피온
처먹 쳐먹
천장 천정
철석같이 철썩같이
초승달 초생달
초콜릿 초콜렛 쵸콜릿 쵸콜렛 초코렛 쵸코렛
추스르 추스리
치다꺼리 치닥거리
치러 치뤄
치렀 치뤘
치르 치루
침팬지 침팬치
카디건 가디건
카바레 캬바레
카스텔라 카스테라
카운슬러 카운셀러
카운슬링 카운셀링
카탈로그 카달로그 카다로그
카펫 카페트 카펫트
칼라 카라
칼럼 컬럼
캐러멜 카라멜 캬라멜
캐럴 캐롤
캐리커처 캐리커쳐
캐릭터 캐릭타 케릭터
캐비닛 캐비넷 케비넷
캐시 캐쉬
캐주얼 캐쥬얼
캘린더 칼렌더
캠핑 켐핑
벌레 벌래
당뇨 당료
옵션 옵숀
와이파이 와이화이
스케일링 스켈링 스케링
재활 재할
커닝 컨닝
커리큘럼 커리큐럼
커버 카바
커스터드 커스타드
커트 컷
커튼 커텐 컷튼
컨디션 콘디션
컨테이너 콘테이너
컨트롤 콘트롤
컬러 칼라
컴퍼스 콤파스
컴퓨터 컴퓨타 콤퓨터
컷라인 커트라인
케이블 캐이블
케이크 케익 케잌
케첩 케찹
켕기 캥기
코냑 꼬냑
코르덴 골덴
코르사주 코사지
코르크 콜크
코미디 코메디
코빼기 코배기
코즈모폴리턴 코스모폴리탄
콘서트 컨서트
콘센트 콘쎈트
콘셉트 컨셉 컨셉트
콘솔 콘쏠
콘택트렌즈 컨택트렌즈 콘텍트렌즈
콘테스트 컨테스트
콘텐츠 컨텐츠 콘텐트 컨텐트
콘퍼런스 컨퍼런스
콤비네이션 컴비네이션
콤플렉스 컴플렉스
콧방울 콧망울
콩쿠르 콩쿨
쿠데타 쿠테타
쿵후 쿵푸
크레용 크레온
크레파스 크레빠스
크렘린 크레믈린
크루아상 크로와상 크로아상 크라상
크리스천 크리스찬
크리스털 크리스탈
클라이맥스 클라이막스
클랙슨 크락션 클락션 크랙션
클리닉 크리닉
타깃 타겟 타게트 타켓
타월 타올
타이츠 타이즈
타일 타이루
탐탁지 탐탁치
태블릿 타블렛 태블렛
탤런트 탈렌트 탈랜트
터미널 터미날
터부 타부
텀블링 덤블링
테이프 테잎
텔레비전 텔레비젼 테레비
템포 탬포
토너먼트 토나먼트
토요일 토욜
토털 토탈
톨게이트 톨케이트
톱스타 탑스타
통째 통채
통틀어 통털어
튜브 쥬브
트랜스젠더 트렌스젠더
트랜지스터 트란지스터
트러블 트라블
트럭 추럭 도라꾸
트럼펫 트럼페트
트렁크 추렁크
트레일러 츄레라 트레일라 추레라 트레라
트로트 트롯
트림 트름
틈틈이 틈틈히
파마 퍼머
파운데이션 화운데이션
파울 화울
파이팅 화이팅
파이프 빠이프 파이뿌
파일 화일
파카 파커
파투 파토
판타지 환타지
팔레트 파렛트 빠레트
패널 판넬
패륜 폐륜
패밀리 훼밀리
패키지 팩키지
팬터마임 팬토마임
팸플릿 팜플렛 팜플릿 팸플렛
펌프 뽐뿌 펌푸
펑크 빵꾸 펑쿠 빵구
페스티벌 페스티발
페인트 뺑끼 페인투
펜치 뺀찌 펜찌
폐렴 폐염
포르말린 포르마린
포클레인 포크레인
포터 포타
포털 포탈
폴리에스테르 폴리에스터
푸껫 푸켓
풍비박산 풍지박산
퓨즈 휴즈
프라이 후라이
프라이팬 후라이팬 프라이펜
프러포즈 프로포즈
프런트 프론트
프레젠테이션 프리젠테이션
프로페셔널 프로페셔날
프로펠러 프로펠라
프루트 후르츠
프리지어 후리지아 프리지아
프티 쁘띠
플라스틱 프라스틱
플라자 프라자
플래시 후레쉬 플래쉬 후래쉬
플래카드 플랭카드 플랜카드
플랫폼 플렛폼
플루트 플룻
플리마켓 후리마켓 프리마켓
피에로 삐에로
필름 필림
필터 필타
하마터면 하마트면
하얘 하예
하이라이트 하일라이트
한갓 한갖
할게 할께
할는지 할런지
할리우드 헐리우드 헐리웃
해님 햇님
해코지 해꼬지
해프닝 헤프닝
핼러윈 할로윈
핼쑥 핼쓱
허드레 허드래
헬멧 헬맷
헷갈 헛갈 헤깔 햇갈
호루라기 호르라기
호르몬 홀몬
홀몸 홑몸
화병 홧병
화요일 화욜
후유증 휴유증
후텁지근 후덥지근
휘핑 휩핑
휴머니즘 휴매니즘
희로애락 희노애락
희한 희안
히터 히타
담그 담구
잠그 잠구
꿰매 꼬매
헷갈리 헷깔리 헛갈리 햇갈리 헤깔리
눌어붙 눌러붙
데우 뎁히
가리키 가르키
가르치 가르키 가리치
부풀 부플
움츠리 움추리
찌푸리 찌뿌리 찌프리
널브러지 널부러지
구슬리 구스르
훑 훝
핥 햝
끼적이 끄적이
삼가 삼가하
들쳐업 들처업
졸아들 조라들
맞닥뜨리 맞딱뜨리 맞닥드리
쭈그리 쭈구리
우그러지 우구러지
얽매이 얽메이
메우 메꾸
문지르 문질르
서투르 서툴르
굽이치 구비치
슬롯 슬랏
굿즈 굿스
메서드 메쏘드 메소드
`

/** The words as the Latin letters on their keys, which takes a quarter of the room: a list (word-list.ts), a group a line. */
export const VARIANTS: string = listOf(
  WORDS.trim()
    .split('\n')
    .map(line => line.split(' ').map(word => otherMode(keys(word)))),
)

/** What is typed, and what it should be. */
type Slip = readonly [wrong: string, right: string]

/** Vowels that most speakers do not tell apart (표준 발음법 제4항 붙임 1, 제5항 다만 2; ㅐ and ㅔ against it), folded. */
export const SAME_VOWELS: readonly (readonly string[])[] = ['ㅙㅚㅞ', 'ㅔㅖ', 'ㅐㅔ'].map(same =>
  [...same].map(keys),
)

/** How the past is misspelled: ㅅ for ㅆ (했 as 햇), and before that ㅓ for ㅕ behind ㅈ and ㅊ, ㅔ for ㅐ, ㅚ for ㅙ. */
export const PAST_CODAS: Slip = [S, SS]
export const PAST_VOWELS: readonly (readonly [onsets: string, wrong: string, right: string])[] = [
  [['ㅈ', 'ㅊ', 'ㅉ'].map(keys).join(''), EO, YEO],
  [['ㅎ', 'ㅁ', 'ㄴ', 'ㅂ'].map(keys).join(''), keys('ㅔ'), AE],
  [D, keys('ㅚ'), keys('ㅙ')],
]
/** 요 as many speak and write it, and what it stands behind. */
export const YEO_FOR_YO: Slip = [keys('여'), keys('요')]
export const BEFORE_YO: readonly string[] = [...'어써서아해워와여데네지죠까래게께세고구'].map(keys)
/**
 * 어 behind a stem that takes 아 (한글 맞춤법 제16항), where the stem has changed before it (제18항 4, 9): 아퍼 of ㅡ, 골러 of
 * 르. Of 르 only stems that no verb in ㄹ looks like, which 러 stands behind by right: 놀러, 팔러.
 */
export const A_STEMS: readonly string[] = '아ㅍ 고ㅍ 바ㅃ 나ㅃ 가ㅃ 골ㄹ 몰ㄹ 올ㄹ 잘ㄹ 발ㄹ 빨ㄹ 졸ㄹ'
  .split(' ')
  .map(stem => [...stem].map(keys).join(''))
/** The same behind any stem with these vowels, unchanged (잡어); ㅑ, which takes 아 as well (conjugation.table.ts), is left out. */
export const A_STEM_VOWELS: readonly string[] = [A, O]
/** ㄹ put in before 려고 and its like (한글 맞춤법 제53항 해설), or 라고 said for it: 데울려고, 데울라고 for 데우려고. */
export const RYEO: readonly string[] = ['려', '라'].map(keys)
export const BEHIND_RYEO: readonly string[] = [...'고면는던다구'].map(keys)
/** 게 behind ㄹ as it is heard (한글 맞춤법 제53항): 적을께, and what may follow it. */
export const KKE_FOR_GE: Slip = [keys('께'), keys('게')]
export const BEHIND_GE: readonly string[] = [...'요여'].map(keys)
/** Behind ㅆ and ㅄ, with the ㅅ that is heard (있슴), or without the one that is written since 1988 (있읍니다). */
export const S_CODAS: readonly string[] = [SS, keys('ㅄ')]
export const BEHIND_S_CODAS: readonly Slip[] = [
  ['슴', '음'],
  ['서', '어'],
  ['써', '어'],
  ['읍', '습'],
].map(([wrong = '', right = '']) => [keys(wrong), keys(right)] as const)
/** 않 before a verb for 안 (한글 맞춤법 제35항 해설): 않된다. */
export const ANH_FOR_AN: Slip = [keys('않'), keys('안')]
/** 되 for 돼 where the verb has its 어: 되요, 되서. */
export const DOE_FOR_DWAE: Slip = [keys('되'), keys('돼')]
export const BEHIND_DWAE: readonly string[] = [...'요서야'].map(keys)
/** English f, which is written with ㅎ and a rounded vowel, or with ㅍ (외래어 표기법 표 1): 휠터 for 필터. */
export const F_ONSETS: Slip = [H, keys('ㅍ')]
export const F_VOWELS: readonly (readonly [rounded: string, plain: string])[] = [
  ['ㅘ', 'ㅏ'],
  ['ㅝ', 'ㅓ'],
  ['ㅞ', 'ㅔ'],
  ['ㅟ', 'ㅣ'],
  ['ㅜ', 'ㅡ'],
].map(([rounded = '', plain = '']) => [keys(rounded), keys(plain)] as const)
/** English sh, which is written with ㅅ and a vowel that begins like ㅣ, and often with a rounded one (표 1): 쉐이더 for 셰이더. */
export const SH_ONSET: string = S
export const SH_VOWELS: readonly (readonly [rounded: string, right: string])[] = [
  ['ㅞ', 'ㅖ'],
  ['ㅟ', 'ㅣ'],
].map(([rounded = '', right = '']) => [keys(rounded), keys(right)] as const)
/** Tense consonants, which loanwords are not written with (외래어 표기법 제4항): 쎈서 for 센서. */
export const TENSE: readonly (readonly [tense: string, plain: string])[] = [
  'ㄲㄱ',
  'ㄸㄷ',
  'ㅃㅂ',
  'ㅆㅅ',
  'ㅉㅈ',
].map(([tense = '', plain = '']) => [keys(tense), keys(plain)] as const)
/** A stop that closes a syllable, and one of its own as many write it (외래어 표기법 제3장 제1절 제1항): 로봇 and 로보트. */
export const STOPS: readonly (readonly [coda: string, own: string])[] = ['ㅅ트', 'ㄱ크', 'ㅂ프'].map(
  ([coda = '', own = '']) => [keys(coda), keys(own)] as const,
)
/** A consonant, and the stop of its like that is not written before it in a loanword, which has each sound once: 세팅 for 셋팅. */
export const STOPS_BEFORE: readonly (readonly [onset: string, stop: string])[] = [
  'ㅌㅅ',
  'ㅊㅅ',
  'ㅋㄱ',
  'ㅍㅂ',
].map(([onset = '', stop = '']) => [keys(onset), keys(stop)] as const)
/** The two spellings of one syllable, of which the sound before decides (한글 맞춤법 제11항). */
export const YUL: readonly string[] = ['율', '률'].map(keys)
/** The end of loanwords in -er, which came by way of Japanese with ㅏ: 필타 for 필터, 샤와 for 샤워. */
export const ER_VOWELS: readonly (readonly [heard: string, right: string])[] = [
  [A, EO],
  [WA, WO],
]
/** Final consonants that sound the same where no vowel follows (표준 발음법 제8, 9항): 부엌 as 부억, 햇볕 as 햇볓. */
export const SAME_CODAS: readonly (readonly string[])[] = ['ㄱㄲㅋ', 'ㄷㅅㅆㅈㅊㅌ', 'ㅂㅍ'].map(same =>
  [...same].map(keys),
)
/** What is taken for one another in stems of verbs: ㅐ too, and of two final consonants the one that is heard (제10, 11항). */
export const STEM_VOWELS_ALIKE: readonly (readonly string[])[] = ['ㅙㅚㅞ', 'ㅐㅔㅖ'].map(same =>
  [...same].map(keys),
)
export const STEM_CODAS_ALIKE: readonly (readonly string[])[] = [
  'ㄱㄲㅋㄳㄺ',
  'ㄴㄵㄶ',
  'ㄷㅅㅆㅈㅊㅌ',
  'ㄹㄼㄽㄾㅀ',
  'ㅁㄻ',
  'ㅂㅍㅄㄿ',
].map(same => [...same].map(keys))
/** Before these a ㅅ stands behind a noun that ends in a vowel. */
export const ONSETS_BEHIND_S: readonly string[] = [...'ㄱㄷㅂㅅㅈㄴㅁ'].map(keys)
/** 뜨리 and 트리, with any vowel of ㅣ: each of their first syllables, and the other one. */
export const OTHER_ONSETS: { readonly [syllable: string]: string } = {
  [keys('뜨')]: keys('트'),
  [keys('트')]: keys('뜨'),
}
export const I_VOWELS: readonly string[] = [I, YEO]
