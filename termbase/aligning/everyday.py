"""The commonest words of Chinese and what they most often are in English: no text starts from nothing.

Written by hand for this purpose; it is no glossary and says nothing about how a word should be rendered.
"""

from collections.abc import Mapping
from functools import cache

from termbase.aligning.stems import stem

WORDS = """
他 he his him, 她 she her, 它 it its, 我 i my me, 你 you your, 我们 we our us, 他们 they their them, 你们
you your, 她们 they their them, 它们 they their them, 自己 self himself themselves own, 谁 who whom, 什么
what, 这 this these, 那 that those, 这些 these this, 那些 those, 这里 here, 那里 there, 哪里 where, 怎么
how, 为什么 why, 如何 how, 何时 when, 多少 how many much, 一个 one a, 两 two both, 双方 both parties, 每
each every, 每个 each every, 各 each all various, 各种 various, 所有 all, 一切 all every everything, 任何
any, 某些 certain some, 一些 some, 许多 many, 很多 many, 大多数 most majority, 少数 few minority, 几
several few, 其他 other, 其它 other, 另 another other, 别人 others, 大家 everyone, 人 person people man,
人们 people, 人民 people peoples, 人类 human mankind humanity, 人人 everyone everybody, 男人 man men, 女人
woman women, 男子 man men male, 妇女 women woman, 女性 women female, 男女 men women, 女童 girls girl, 儿童
child children, 孩子 child children, 青年 youth young, 老人 old man elderly, 家庭 family household, 父亲
father, 母亲 mother, 父母 parents, 丈夫 husband, 妻子 wife, 儿子 son, 女儿 daughter, 兄弟 brother, 姐妹
sister, 朋友 friend, 先生 mr sir, 太太 mrs, 小姐 miss, 老师 teacher, 教师 teacher, 学生 student, 医生
doctor, 病人 patient, 患者 patient, 工人 worker, 农民 farmer peasant, 士兵 soldier, 警察 police, 国王 king,
总统 president, 主席 chair chairman president, 部长 minister, 代表 representative delegate, 成员 member,
公民 citizen, 居民 resident, 专家 expert, 工作人员 staff, 说 say said tell, 说道 said, 道 said say, 问 ask
asked, 问道 asked, 回答 answer reply, 答 answer, 告诉 tell told, 叫 call, 喊 shout cry, 谈 talk, 看 look
see, 看见 see saw, 看到 see saw, 听 listen hear, 听见 hear heard, 想 think want thought, 觉得 feel felt
think, 知道 know knew, 认为 consider think believe, 相信 believe, 记得 remember, 忘记 forget forgot, 爱
love, 喜欢 like, 恨 hate, 怕 afraid fear, 希望 hope wish, 愿 wish willing, 笑 laugh smile, 哭 cry weep, 走
walk go went, 来 come came, 去 go went, 回 return back, 回来 come back, 到 arrive reach, 进 enter, 出 out,
坐 sit sat, 站 stand stood, 跑 run ran, 拿 take took, 给 give gave, 吃 eat ate, 喝 drink drank, 睡 sleep,
死 die dead death, 活 live alive, 生活 life live living, 生命 life, 工作 work job, 做 do did make, 打 hit
beat strike, 写 write wrote, 读 read, 买 buy bought, 卖 sell sold, 找 find look, 用 use, 开 open, 关 close
shut, 等 wait, 开始 begin start began, 停止 stop cease, 结束 end, 继续 continue, 成为 become became, 变
change, 改变 change, 发生 happen occur, 出现 appear, 发现 find discover found, 离开 leave left, 死亡 death
die mortality, 头 head, 脸 face, 眼睛 eye, 眼 eye, 手 hand, 脚 foot feet, 心 heart mind, 声音 voice sound,
话 word words, 名字 name, 身体 body health, 血 blood, 门 door gate, 窗 window, 房间 room, 房子 house, 家
home house family, 村 village, 城市 city urban, 城 city town, 街 street, 路 road way, 山 mountain hill, 河
river, 海 sea, 海洋 ocean marine, 水 water, 火 fire, 风 wind, 雨 rain, 雪 snow, 天 day sky heaven, 太阳
sun, 月亮 moon, 地 ground land earth, 树 tree, 花 flower, 马 horse, 狗 dog, 鱼 fish, 鸟 bird, 书 book, 信
letter, 钱 money, 车 car carriage, 船 ship boat, 酒 wine, 茶 tea, 饭 meal rice, 粮食 food grain, 食物 food,
衣服 clothes, 桌子 table, 今天 today, 明天 tomorrow, 昨天 yesterday, 现在 now present, 当时 then time, 以前
before ago, 以后 after later, 后来 later afterwards, 然后 then, 时候 time when, 时间 time, 时 when time, 年
year, 月 month, 日 day, 星期 week, 周 week, 小时 hour, 分钟 minute, 早晨 morning, 早上 morning, 晚上
evening night, 夜 night, 世纪 century, 每年 annual year, 年度 annual year, 最后 last final, 终于 finally
last, 第一 first, 第二 second, 第三 third, 大 great large big, 小 small little, 多 many more much, 少 few
little less, 高 high tall, 低 low, 长 long, 短 short, 新 new, 旧 old, 老 old, 年轻 young, 好 good well, 坏
bad, 重要 important, 主要 main major principal, 特别 special particular especially, 一般 general, 普遍
universal general, 公开 public open, 公共 public, 全 all whole full, 整个 whole entire, 全部 all whole
entire, 完全 fully complete, 充分 full adequate sufficient, 必要 necessary, 可能 may possible might, 真
true real, 真正 true genuine, 美丽 beautiful, 红 red, 白 white, 黑 black dark, 强 strong, 弱 weak, 快 quick
fast, 慢 slow, 早 early, 晚 late, 近 near close, 远 far, 不 not no, 没有 no not without, 没 not no, 无 no
without, 非 non not, 未 not yet, 不能 cannot, 不得 shall not, 必须 must, 应 shall should, 应该 should, 应当
shall should, 须 must, 能 can able, 能够 can able, 可以 can may, 可 may can, 得 may shall, 要 want will
need, 会 will can, 将 will shall, 已 already has, 已经 already, 曾 once, 正在 being, 仍 still, 还 still
also, 仍然 still remain, 再 again, 又 again also, 也 also too, 都 all both, 只 only, 仅 only, 就 then, 才
only, 更 more, 最 most, 很 very, 非常 very, 太 too, 尤其 especially particular, 和 and, 与 and with, 及
and, 以及 and well, 或 or, 或者 or, 但 but, 但是 but, 然而 however, 因为 because, 由于 due because owing,
因此 therefore thus, 所以 so therefore, 如果 if, 若 if, 如 if such as, 虽然 although though, 尽管 despite
although, 除非 unless, 除 except, 除了 besides except, 包括 include including, 例如 example such, 根据
according pursuant under accordance, 按照 accordance according, 依 accordance, 依据 basis accordance, 关于
on concerning regarding, 对于 for regard, 为 for as, 为了 order, 以便 so order, 通过 through by adopt, 从
from, 在 in at on, 向 to toward, 之间 between among, 期间 during period, 之后 after, 之前 before, 内 within
inside, 外 outside foreign external, 上 on up above, 下 under down below, 中 in among middle, 前 before
former, 后 after behind, 东 east, 西 west, 南 south, 北 north, 中国 china chinese, 美国 united states
america american, 英国 britain united kingdom british, 法国 france french, 德国 germany german, 日本 japan
japanese, 俄罗斯 russia russian, 印度 india indian, 非洲 africa african, 欧洲 europe european, 亚洲 asia
asian, 世界 world, 全球 global world, 国际 international, 国家 state country nation national, 国 state
country nation, 国内 domestic national, 各国 states countries nations, 区域 regional region, 地区 region
area, 地方 local place, 当地 local, 领土 territory territorial, 边界 border boundary, 社会 social society,
经济 economic economy, 政治 political, 文化 cultural culture, 历史 history historical, 教育 education
educational, 科学 science scientific, 技术 technology technical, 环境 environment environmental, 自然
nature natural, 资源 resource, 能源 energy, 气候 climate, 健康 health healthy, 卫生 health sanitation, 医疗
medical health, 疾病 disease, 病 illness disease sick, 症状 symptom, 病毒 virus, 感染 infect infection,
疫苗 vaccine, 治疗 treat treatment, 药物 drug medicine, 医院 hospital, 安全 security safe safety, 和平
peace peaceful, 战争 war, 武器 weapon arms, 武装 armed, 军队 army military force, 军事 military, 冲突
conflict, 暴力 violence violent, 侵略 aggression, 威胁 threat, 危险 danger risk dangerous, 风险 risk, 灾害
disaster, 危机 crisis, 犯罪 crime criminal, 罪 crime guilty, 罪行 crime offence, 恐怖主义 terrorism, 腐败
corruption, 贩运 trafficking, 歧视 discrimination, 剥削 exploitation, 奴役 slavery servitude, 酷刑 torture,
法律 law legal, 法 law, 法院 court, 法庭 court tribunal, 法官 judge, 审判 trial, 司法 justice judicial,
正义 justice, 公正 fair just impartial, 平等 equal equality, 自由 freedom liberty free, 权利 right, 人权
human rights, 权 right power, 尊严 dignity, 义务 obligation duty, 责任 responsibility, 职责 duty function,
职权 function power, 权力 power authority, 权威 authority, 利益 interest benefit, 保护 protect protection,
保障 guarantee safeguard ensure, 保证 ensure guarantee, 确保 ensure, 维护 maintain uphold, 维持 maintain
maintenance, 尊重 respect, 遵守 comply observe, 履行 fulfil perform implement, 执行 implement carry
execution enforcement, 实施 implement, 实现 achieve realize attain realization, 促进 promote further
facilitate, 增进 promote, 推动 promote, 推进 advance promote, 鼓励 encourage, 支持 support, 帮助 help
assist, 援助 assistance aid, 协助 assist help, 合作 cooperation co operate, 参与 participate participation,
参加 participate attend accede, 加强 strengthen enhance, 增强 enhance strengthen, 增加 increase, 扩大
expand, 提高 increase improve raise enhance, 改善 improve, 减少 reduce decrease, 降低 reduce lower, 消除
eliminate end eradicate, 消灭 eliminate, 防止 prevent prevention, 预防 prevent prevention, 避免 avoid, 打击
combat, 制止 stop halt suppress, 应对 address combat response, 处理 address deal, 解决 resolve settle solve
settlement, 争端 dispute, 讨论 discuss discussion, 审议 consider consideration review, 审查 review examine,
调查 investigate investigation inquiry, 研究 study research, 评估 assess assessment evaluate, 监测 monitor,
监督 monitor supervise oversight, 管理 manage management, 控制 control, 建立 establish build, 设立
establish, 成立 establish found, 制定 develop formulate, 制订 formulate develop, 批准 approve ratify
ratification, 签署 sign signature, 缔约 party contracting, 缔约国 state party, 加入 accession accede join,
生效 enter force, 适用 apply applicable, 规定 provide provision prescribe stipulate, 条款 provision
article, 条 article, 条约 treaty, 公约 convention covenant, 宪章 charter, 宣言 declaration, 决议
resolution, 决定 decide decision determine, 建议 recommend recommendation proposal suggest, 议定书
protocol, 协定 agreement, 协议 agreement, 方案 programme plan, 计划 plan programme, 政策 policy, 战略
strategy, 措施 measure, 办法 measure method, 方法 method way means, 方式 manner way, 行动 action act, 行为
act conduct behaviour, 活动 activity, 目标 goal target objective, 目的 purpose objective, 宗旨 purpose,
原则 principle, 标准 standard norm, 规则 rule, 制度 system regime, 系统 system, 机制 mechanism, 机构
institution agency body, 机关 organ authority, 组织 organization, 委员会 committee commission, 理事会
council, 大会 assembly general, 会议 conference meeting, 届会 session, 会员国 member state, 会员 member,
理事国 member council, 政府 government, 当局 authority, 秘书长 secretary general, 秘书处 secretariat,
联合国 united nations, 报告 report, 报告员 rapporteur, 文件 document, 资料 information data, 信息
information, 数据 data, 统计 statistics, 问题 question issue problem matter, 事项 matter, 情况 situation
circumstance case, 情势 situation, 情形 case circumstance, 条件 condition, 状况 condition status, 地位
status, 现象 phenomenon, 原因 cause reason, 结果 result outcome, 影响 impact effect affect influence, 作用
role, 需要 need require, 需求 need demand, 要求 request require demand, 请 request please invite, 请求
request, 呼吁 call appeal, 敦促 urge, 促请 urge call, 重申 reaffirm, 回顾 recall, 强调 emphasize stress,
注意 note attention, 注意到 note, 欢迎 welcome, 赞赏 appreciation, 感谢 thank, 关切 concern, 关注 concern
attention, 严重 serious grave severe, 深 deep deeply, 深切 deep, 承认 recognize acknowledge, 确认 recognize
confirm affirm, 申明 affirm, 铭记 mind bearing, 意识到 aware conscious, 考虑 consider account, 考虑到
account considering, 鉴于 whereas view, 承诺 commitment commit pledge, 努力 effort strive endeavour, 贡献
contribution contribute, 进展 progress, 成就 achievement, 挑战 challenge, 机会 opportunity, 障碍 obstacle
barrier, 困难 difficulty difficult, 贫穷 poverty poor, 贫困 poverty, 穷人 poor, 饥饿 hunger, 营养
nutrition, 就业 employment, 劳动 labour, 职业 occupation vocational, 收入 income, 工资 wage, 贸易 trade,
市场 market, 金融 financial finance, 资金 fund finance, 投资 investment invest, 债务 debt, 银行 bank, 企业
enterprise business, 公司 company corporation, 工业 industry industrial, 农业 agriculture agricultural,
生产 production produce, 消费 consumption, 产品 product, 服务 service, 基础设施 infrastructure, 设施
facility, 运输 transport, 交通 traffic transport, 通信 communication, 媒体 media, 网络 network internet,
发展 development develop, 可持续 sustainable, 发展中国家 developing country, 发达国家 developed country,
最不发达国家 least developed, 内陆 landlocked, 岛屿 island, 生态 ecosystem ecological, 生物 biological,
多样性 diversity, 森林 forest, 土地 land, 污染 pollution, 废物 waste, 移民 migrant immigrant migration,
移徙 migrant migration, 移徙者 migrant, 难民 refugee, 国籍 nationality, 国民 national, 民族 nation ethnic
people, 种族 race racial, 宗教 religion religious, 语言 language, 性别 gender sex, 肤色 colour, 财产
property, 婚姻 marriage, 出生 birth born, 年龄 age, 残疾 disability disabled, 残疾人 disability, 土著
indigenous, 弱势 vulnerable, 脆弱 vulnerable fragile, 独立 independence independent, 主权 sovereignty
sovereign, 自决 self determination, 完整 integrity complete, 民主 democracy democratic, 选举 election, 投票
vote, 表决 vote, 赞成 favour, 反对 oppose against, 多数 majority, 理由 ground reason, 证据 evidence, 文书
instrument, 程序 procedure process, 进程 process, 过程 process, 阶段 stage, 水平 level, 程度 degree extent,
范围 scope, 领域 field area, 方面 aspect regard, 部分 part, 部门 sector department, 单位 unit, 数目 number,
数量 number quantity, 比例 proportion, 至少 least, 超过 more than over exceed, 大约 about, 约 about
approximately, 以上 above over, 以下 below following under, 下列 following, 上述 above, 其中 among which,
有关 relevant related concerning, 相关 relevant related, 适当 appropriate due, 有效 effective, 具体
specific concrete, 共同 common joint, 联合 joint united, 单独 separate alone, 直接 direct, 间接 indirect,
公平 equitable fair, 合理 reasonable, 合法 legal lawful legitimate, 非法 illegal unlawful, 秘密 secret
confidential, 紧急 urgent emergency, 立即 immediately, 及时 timely, 长期 long term, 定期 regular periodic,
临时 temporary provisional, 永久 permanent, 常任 permanent, 基本 basic fundamental, 根本 fundamental, 核
nuclear, 裁军 disarmament, 军备 armament, 使用 use, 利用 use utilize, 提供 provide, 提交 submit, 提出
submit raise propose, 转递 transmit, 通知 notify inform, 获得 access obtain, 取得 obtain, 享有 enjoy, 享受
enjoy, 行使 exercise, 接受 accept receive, 拒绝 refuse reject deny, 允许 allow permit, 禁止 prohibit
forbid, 限制 restrict limit, 剥夺 deprive, 侵犯 violate violation, 违反 violate violation breach, 破坏
undermine breach destroy, 损害 prejudice harm damage, 伤害 harm injury, 逮捕 arrest, 拘留 detention detain,
惩罚 punish, 处罚 penalty punish, 赔偿 compensation, 补救 remedy, 照顾 care, 护理 care nursing, 福利
welfare, 保险 insurance, 住房 housing, 权益 right interest, 学校 school, 大学 university, 培训 train
training, 学习 learn study, 能力 capacity ability capability, 知识 knowledge, 经验 experience, 意见 opinion
view, 思想 thought, 良心 conscience, 信仰 belief faith, 精神 spirit mental, 道德 moral, 友好 friendly, 关系
relation relationship, 联系 contact link, 协调 coordinate coordination, 一致 unanimous accord consistent
"""


@cache
def everyday_words() -> Mapping[str, tuple[str, ...]]:
    """The stems for each word of the list."""
    entries = (entry.split() for entry in WORDS.replace("\n", " ").split(","))
    return {word: tuple(map(stem, english)) for word, *english in entries}
