"""Messages in Chinese: patterns of the English ones, and what to say instead.

In a template, {name} is what the group of that name holds, translated in turn if it is one of `OURS`.
"""

import re
from functools import cache

WORDS = {
    "error": "错误",
    "warning": "警告",
    "note": "提示",
    "deprecated": "不宜使用的术语",
    "superseded": "已停用的术语",
    "forbidden": "禁用的术语",
    "likely": "可能",
    "full": "全",
    "half": "半",
    "simplified": "简体",
    "traditional": "繁体",
    "here as well": "此处亦同",
    "the source now": "原文现状",
    "given": "由用户指定",
    "Nothing found": "未发现问题",
    "nothing found": "未发现问题",
}
RULES = {
    "abbreviation-before-definition": "简称先于定义使用",
    "broken-paragraph": "段落被截断",
    "country-name": "国名不符",
    "date-mismatch": "日期不符",
    "deprecated-term": "不宜使用的术语",
    "doubled-character": "重复的字",
    "expired-waiver": "豁免已过期",
    "forbidden-rendering": "不许可的译法",
    "heading-mismatch": "标题与目录不符",
    "inconsistent-name": "名称不一致",
    "inconsistent-rendering": "译法不一致",
    "inexact-title": "标题不准确",
    "malformed-waiver": "豁免无法读取",
    "missing-source-term": "原文无此术语",
    "missing-target-term": "术语漏译",
    "mixed-variants": "同一概念写法混用",
    "number-mismatch": "数字不符",
    "numbering": "编号有误",
    "punctuation-width": "标点全半角混用",
    "quotation-marks": "引号混用",
    "redefined-abbreviation": "简称重复定义",
    "script-mix": "简繁混用",
    "spacing-style": "空格用法混用",
    "spelling-style": "英文拼写混用",
    "stale-target": "译文未随原文更新",
    "symbol-mismatch": "文号不符",
    "unaligned": "无对应文字",
    "undefined-abbreviation": "简称未定义",
    "untranslated": "未翻译",
    "unused-abbreviation": "简称未使用",
    "unused-waiver": "豁免无用",
}
PATTERNS = (
    # the summary
    (
        r"(?P<found>\d+ .+?|Nothing found) in (?P<n>\d+) texts?; (?P<k>\d+) of (?P<all>\d+) concepts occur\.",
        "{n}篇文本：{found}；术语库{all}个概念中出现{k}个。",
    ),
    (r"(?P<n>\d+) (?P<what>error|warning|note)s?", "{n}个{what}"),
    (r"(?P<first>\d+ (?:error|warning|note)s?), (?P<rest>\d+ .+)", "{first}，{rest}"),
    (r"Judged by the usage of (?P<day>[\d-]+) \((?P<source>.+)\)\.", "按{day}的用法判断（{source}）。"),
    (r"Each text was judged by the usage of its own date\.", "各篇文本按各自日期的用法判断。"),
    (r"Dated names are not judged: .+", "无法得知文本日期，未判断有时效的名称（可用 --date 指定）。"),
    (r"(?P<n>\d+) notes? not shown \(--all shows them\)\.", "另有{n}个提示未显示（用 --all 显示）。"),
    (r"Hidden: (?P<what>.+)\.", "已隐藏：{what}。"),
    (r"(?P<n>\d+) by baseline", "基线{n}个"),
    (r"(?P<n>\d+) by waiver", "豁免{n}个"),
    (r"(?P<first>\d+ by baseline), (?P<rest>\d+ by waiver)", "{first}，{rest}"),
    (
        r"Note: (?P<n>\d+) entr(?:y|ies) of the baseline .+",
        "注意：基线中有{n}项已不再出现（用 --prune-baseline 清除）。",
    ),
    (r"(?P<n>\d+) texts? could not be checked\.", "{n}篇文本未能检查。"),
    (r"Signature: (?P<what>.+)", "标记：{what}"),
    # around a finding
    (r"also at (?P<places>.+) and (?P<n>\d+) more", "另见{places}等，此外还有{n}处"),
    (r"also at (?P<places>.+)", "另见{places}"),
    # what the command says
    (
        r"Nothing to check: every text named is excluded, or none changed\.",
        "没有需要检查的文本：均已排除或未改动。",
    ),
    (
        r"(?P<file>.+): (?P<n>\d+) findings? in the baseline \((?P<before>\d+) before\)\.",
        "{file}：基线现有{n}项（原有{before}项）。",
    ),
    (r"(?P<path>.+): there is no such file or folder", "{path}：没有此文件或文件夹"),
    (
        r"(?P<path>.+): no text to check in this folder \(looked for (?P<what>.+)\)",
        "{path}：此文件夹中没有可检查的文本（查找 {what}）",
    ),
    (r"(?P<path>.+): not a text file.*", "{path}：不是文本文件"),
    (r"(?P<path>.+): cannot read it: (?P<why>.+)", "{path}：无法读取：{why}"),
    (
        r"there is no (?P<kind>.+) “(?P<name>.+)”; did you mean “(?P<near>.+)”\?",
        "没有名为“{name}”的{kind}；是否指“{near}”？",
    ),
    (
        r"there is no (?P<kind>.+) “(?P<name>.+)”; choose from (?P<known>.+)",
        "没有名为“{name}”的{kind}；可选：{known}",
    ),
    (r"rule", "规则"),
    (r"setting", "设置"),
    (r"severity", "级别"),
    (r"output format", "输出格式"),
    (r"colour", "颜色选项"),
    (r"language", "语言"),
    (r"directive", "指令"),
    (r"key", "键"),
    # the rules
    (
        (
            r"“(?P<term>.+?)” is (?P<status>deprecated|superseded|forbidden)(?: since (?P<day>[\d-]+))?"
            r"; write “(?P<better>.+?)”(?P<why> \(.+\))?"
        ),
        "“{term}”是{status}{day}；应写“{better}”{why}",
    ),
    (
        (
            r"“(?P<term>.+?)” is (?P<status>deprecated|superseded|forbidden)(?: since (?P<day>[\d-]+))?"
            r"(?P<why> \(.+\))?"
        ),
        "“{term}”是{status}{day}{why}",
    ),
    (
        (
            r"“(?P<form>.+?)” \((?P<n>\d+)\) stands beside “(?P<most>.+?)” \((?P<m>\d+)\) for one concept"
            r"; write (?P<better>.+)"
        ),
        "同一概念既写“{form}”（{n}处），又写“{most}”（{m}处）；应写{better}",
    ),
    (r"“(?P<shown>.+)” is written twice; write “(?P<once>.+)”", "“{shown}”重复；应写“{once}”"),
    (
        r"“(?P<form>.+)” is used before (?P<where>.+) defines it; write “(?P<full>.+)” here",
        "“{form}”在{where}定义之前已使用；此处应写“{full}”",
    ),
    (r"paragraph (?P<n>.+)", "第{n}段"),
    (r"line (?P<n>\d+)", "第{n}行"),
    (
        r"“(?P<form>.+)” is defined nowhere in this text; write “(?P<full>.+)” where it first stands",
        "“{form}”在文中没有定义；首次出现时应写“{full}”",
    ),
    (
        r"“(?P<form>.+)” is defined here and never used; leave the bracket out",
        "“{form}”在此定义后从未使用；可删去括号",
    ),
    (
        r"“(?P<form>.+)” stands for “(?P<long>.+)” already; find another short form",
        "“{form}”已是“{long}”的简称；请另用简称",
    ),
    (
        r"“(?P<long>.+)” has the short form “(?P<form>.+)” already; write that",
        "“{long}”已有简称“{form}”；应使用该简称",
    ),
    (r"“(?P<form>.+)” has been defined before; write it alone", "“{form}”已有定义；直接使用即可"),
    (
        r"“(?P<title>.+)” is not the official title; write “(?P<better>.+?)”(?P<how> \(.+\))?",
        "“{title}”不是正式标题；应写“{better}”{how}",
    ),
    (
        r"“(?P<one>.+)” and “(?P<other>.+)” name (?:one body|the same); write “(?P<better>.+)”",
        "“{one}”和“{other}”是同一名称；应写“{better}”",
    ),
    (
        r"the sentence is cut: “(?P<one>.+)” goes on with “(?P<other>.+)”; join the two",
        "句子被截断：“{one}”下接“{other}”；应予连接",
    ),
    (
        r"the contents call this “(?P<listed>.+)”; make the two agree",
        "目录中此标题为“{listed}”；两者应当一致",
    ),
    (r"“(?P<one>.+)” follows “(?P<last>.+)”: “(?P<due>.+)” is missing", "“{last}”之后是“{one}”，缺“{due}”"),
    (
        r"“(?P<one>.+)” follows “(?P<last>.+)”; “(?P<due>.+)” is due here",
        "“{last}”之后是“{one}”，此处应为“{due}”",
    ),
    (r"“(?P<words>.+)” of the source is not translated", "原文“{words}”未翻译"),
    (r"“(?P<words>.+)” is not in the source", "原文中没有“{words}”"),
    (r"“(?P<words>.+)” of the source is missing", "原文中的“{words}”在此缺失"),
    (
        r"“(?P<words>.+?)”(?: \(“(?P<term>.+)”\))? of the source is not rendered here",
        "原文“{words}”在此没有译出（{term}）",
    ),
    (
        r"“(?P<one>.+?)” stands in place of “(?P<other>.+?)”(?: \(“(?P<term>.+)”\))?",
        "“{other}”（{term}）误作“{one}”",
    ),
    (
        (
            r"“(?P<word>.+?)” is “(?P<one>.+?)” here \((?P<n>\d+)×\) "
            r"and “(?P<other>.+)” elsewhere \((?P<m>\d+)×\)"
        ),
        "“{word}”在此译作“{one}”（{n}处），别处译作“{other}”（{m}处）",
    ),
    (
        (
            r"“(?P<word>.+?)” is “(?P<other>.+?)” elsewhere \((?P<m>\d+)×\), "
            r"but “(?P<one>.+)” here \((?P<n>\d+)×\)"
        ),
        "“{word}”在此译作“{one}”（{n}处），别处译作“{other}”（{m}处）",
    ),
    (
        r"“(?P<word>.+?)” is “(?P<other>.+?)” elsewhere \((?P<m>\d+)×\), but not here \((?P<n>\d+)×\)",
        "“{word}”别处译作“{other}”（{m}处），此处译法不同（{n}处）",
    ),
    (
        (
            r"“(?P<one>.+?)” is an everyday name; the source has the official “(?P<other>.+?)”: "
            r"write “(?P<better>.+)”"
        ),
        "“{one}”是通称；原文用正式名称“{other}”，应写“{better}”",
    ),
    (
        r"(?P<title>《.+》) is not the official title; write (?P<better>《.+?》)(?P<how> \(.+\))?",
        "{title}不是正式标题；应写{better}{how}",
    ),
    (
        (
            r"“(?P<one>.+?)” stands for “(?P<other>.+?)”: the two must be told apart"
            r"(?: \(“(?P<right>.+?)”, not “(?P<wrong>.+?)”\))?"
        ),
        "“{other}”误作“{one}”，两者必须区分（应为“{right}”）",
    ),
    (
        (
            r"“(?P<word>.+?)” renders two concepts: “(?P<one>.+?)” here \((?P<n>\d+)×\), "
            r"“(?P<other>.+?)” elsewhere \((?P<m>\d+)×\)"
        ),
        "“{word}”用于两个概念：在此为“{one}”（{n}处），别处为“{other}”（{m}处）",
    ),
    (r"the source's “(?P<words>.+)” is missing", "原文中的“{words}”在此缺失"),
    (
        (
            r"the source changed since (?P<rev>\S+) \((?P<change>.+)\), and this sentence did not"
            r"; translate it anew"
        ),
        "原文自 {rev} 以来已改动（{change}），此句未随之改动；请重新翻译",
    ),
    (r"“(?P<word>.+?)” is (?P<what>new|gone); (?P<rest>.+)", "“{word}”{what}；{rest}"),
    (r"“(?P<word>.+?)” is (?P<what>new|gone)", "“{word}”{what}"),
    (r"“(?P<here>.+)” is “(?P<there>.+)” in the source", "“{here}”在原文中为“{there}”"),
    (
        (
            r"(?P<width>half|full)-width (?P<marks>.+) beside Chinese; "
            r"the text mostly writes (?P<usual>half|full)-width(?: \((?P<n>\d+) times\))?"
        ),
        "中文旁的{width}角标点{marks}；本文多用{usual}角（{n}处）",
    ),
    (r"new", "为新增"),
    (r"gone", "已删去"),
    (
        r"this waiver(?: for (?P<rules>.+?))? hides nothing any more; take it out",
        "此豁免（{rules}）已不再起作用；请删去",
    ),
    (
        r"this waiver for (?P<rules>.+) expired on (?P<day>[\d-]+); .+",
        "此豁免（{rules}）已于{day}过期；请改正文本，或另定日期",
    ),
    (r"this waiver cannot be read, so it hides nothing: (?P<why>.+)", "此豁免无法读取，不起作用：{why}"),
)
OURS = frozenset(
    ("found", "first", "rest", "what", "source", "status", "kind", "where", "width", "usual", "change", "why")
)  # groups that hold words of the messages
TIDY = {"（）": "", "()": ""}


def in_chinese(message: str) -> str:
    """A message in Chinese; itself where the catalogue does not know it."""
    if message in WORDS:
        return WORDS[message]
    for pattern, template in _compiled():
        if found := pattern.fullmatch(message):
            parts = {name: _part(name, text or "") for name, text in found.groupdict().items()}
            filled = template.format(**parts)
            for empty, nothing in TIDY.items():
                filled = filled.replace(empty, nothing)
            return filled
    return message


def _part(name: str, text: str) -> str:
    """What a group holds; words of the documents are never translated, whatever they look like."""
    return in_chinese(text) if name in OURS else text


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.DOTALL), template) for pattern, template in PATTERNS)
