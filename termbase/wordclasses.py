"""Classes of Chinese words that tell whether a character may stand beside itself: 目的|的, not 政|政府."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Reduplications of written Chinese. Jieba's dictionary also has many that were made up.
REDUPLICATED = _listed("""
    人人 天天 年年 月月 日日 岁岁 代代 世世 时时 处处 事事 个个 种种 层层 样样 条条 款款 次次 件件 句句 篇篇
    声声 步步 家家 户户 村村 县县 乡乡 环环 区区 点点 头头 双双 两两 一一 三三 五五 某某 等等 往往 常常 每每
    频频 屡屡 连连 纷纷 渐渐 刚刚 仅仅 稍稍 略略 微微 大大 小小 远远 深深 紧紧 缓缓 慢慢 徐徐 久久 迟迟 早早
    牢牢 细细 重重 整整 足足 多多 恰恰 偏偏 明明 单单 统统 通通 默默 静静 匆匆 悄悄 隐隐 白白 空空 平平 草草
    真真 厚厚 泛泛 切切 历历 累累 勃勃 赫赫 岌岌 津津 欣欣 振振 断断 息息 比比 耿耿 茫茫 泱泱 井井 寥寥 源源
    遥遥 滔滔 熊熊 阵阵 南南 采采 可可 娃娃 宝宝 妈妈 爸爸 爷爷 奶奶 姐姐 妹妹 哥哥 弟弟 叔叔 姑姑 伯伯 婆婆
    太太 谢谢 看看 想想 谈谈 试试 滚滚 活活 偷偷 好好 快快 依依 朗朗
""")
COMMON = 100.0  # occurrences in jieba's corpus; the ones it made up have next to none
UNLISTED = ("采采蝇",)  # words that neither jieba nor many a glossary has …
UNLISTED_AFTER = (
    "次区域",
    "次级",
    "次大陆",
    "年中",
    "年内",
    "年间",
)  # … and such as may follow their first character
HONORIFICS = ("先生", "女士", "夫人", "小姐", "大使", "阁下", "教授", "博士")
NAME_DOTS = ("·", "•", "・")
LONG_NAME = 4  # characters: 罗马尼亚, 克罗地亚
DIGITS = frozenset("〇零一二三四五六七八九")
COUNTING = frozenset("十百千万亿")
# After a number these are units: 2005年年底 holds 年底; in 2005年年以来 a unit is left over.
UNITS = frozenset("年月日号次条款项名个国岁届章节段页位人件份种")
# What may follow a word that ends in the same character (目的|的, 缓和|和) …
FREE_AFTER = frozenset("的等和与及并而为对将以由会能可应所向从使有因是被也就")
# … if something follows that it can govern …
CLOSED_BY = frozenset(["", *"的和与及或等了之"])
# … and the word before does not do its work already.
ALREADY = _listed("""
    以及 涉及 顾及 提及 危及 波及 因为 认为 成为 作为 视为 称为 定为 列为 改为 以为 予以 加以 得以 用以 给以
    难以 足以 具有 没有 享有 拥有 载有 持有 含有 设有 只有 还有 占有 特别是 还是 就是 都是 不是 也是 而是
    但是 于是 只是 若是 从而 因而 然而 反而 进而 针对 面对 应该 应当 理应 即将 必将 经由 即使 促使 致使 迫使
    行使 可能 不能 只能 才能 并且 自从 给与 等等 对于 面向 走向 转向 朝向 趋向
""")
# What may stand before a word that begins with it (在|在场, 就|就业) …
FREE_BEFORE = frozenset(
    "和与及或并而为对将以由在从向使有是因被就经自至到于给让把用按据同除等的之其所能可应须要会当"
)
PARTICLES = frozenset("的了和与及并或在对将从向被把")  # no compound holds them
PLACES = frozenset("中上下内外前后间时里")  # … or after a word and before one: 报告|中|中国
# … but not before a word that does the same work.
SAME_WORK = _listed("""
    以及 以便 以便于 以免 并且 并不 及其 或者 或是 而且 而是 为了 为此 对于 由于 由此 因为 因此 因而 从而
    使得 就是 在于 在内 自从 至于 至少 至今 于是 给与 按照 据此 除了 除外 等等 的确 之间 之前 之后 之内 之外
    之下 之上 之一 之中 其实 其中 能够 可以 可能 应该 应当 必须 须要 要是 当时 同时 将要 与其 有着 有关 有些
    有助于 有利于 有待 所以 所有 所述 所谓 用于 用作 经常 时候 前面 后来 中间 上面 下面 间接
""")
# Nouns of one character that end a name (加利福尼亚|州|州长) …
SUFFIXES = frozenset("国州省市县区村镇人会院部处局司所室厅署股科组法案队军党校厂店站场馆港船舰级费税率")
# … or that are counted or pointed at: 三|次|次区域会议, 该|款|款项.
COUNTED = SUFFIXES | frozenset("条项种层期页册款价量名个次家件届周天年月日方面位组点线")
DETERMINERS = DIGITS | COUNTING | frozenset("该各每本这那某几多两数此我贵第全")
# Words of one character that make no compound with what follows or precedes.
ALONE = frozenset(
    "的和与及或并而为对将以由在从向使有是因被就经自到于给让把用按据等之其能可应须要会不也都还又再已未则且"
    "但若如当了着过地得很最更较约近共另均仅只曾正尚需请这那该各每某名个次项条种上下内外前后中里时年月日多"
    "少大小高低来去到说号届期类"
)
# Characters that transliterate foreign names, in which any may be doubled (达达赫, 博博).
SOUNDS = frozenset(
    "阿艾安奥巴班鲍贝比彼波伯勃博布查达戴德登迪蒂丁杜多敦尔厄恩法菲芬冯佛弗福盖冈戈格古瓜哈汉赫亨胡霍基吉"
    "加贾杰金津卡凯坎康考科克肯库夸拉莱赖兰朗劳勒雷蕾里利莉林卢鲁伦罗洛马麦曼芒毛梅门蒙米密明莫默姆穆纳娜"
    "南内尼涅宁纽努诺欧帕佩彭皮平普奇齐恰钱乔琼丘若撒萨塞桑森沙珊尚绍舍申什史斯松苏索塔泰坦汤特滕提图托瓦"
    "万旺威韦维文翁沃乌武西希锡夏欣辛休扬耶叶伊因英尤于约扎泽詹朱祖佐兹亚"
)
