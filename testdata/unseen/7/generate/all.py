"""Offices kept by several hands. all.py [PART OF A NAME] writes the cases."""
import sys

from start import kit
import lists  # noqa: F401
import odd  # noqa: F401
import other  # noqa: F401
import hands
from hands import *

NAMES = [["甘立诚", "覃月英", "滕子敬", "瞿晚秋", "石望山", "彭雪莲"], ["向明远", "田桂芝", "龙凤鸣", "麻秋生", "吴翠屏"], ["褚一平", "骆春华", "柏青松", "桑小梅", "郁金水", "晏如海"]]
GROUPS = [["组织股", "干部股", "人才股"], ["办公室", "干部监督股"], ["一股", "二股", "三股"]]
HOUSES = [["龙二满", "麻老六", "吴金花", "石冬生", "向有福"], ["田大顺", "彭三妹", "覃老四", "滕家旺"], ["侯满堂", "瞿玉兰", "谷德胜", "佘秋菊", "罗有田", "詹福来"]]

# The hands of each office: roster, study, visits, problems, talks, union, central group, party groups, Fridays, lectures, reflections.
HANDS = {
    "200-office-of-plain-hands": "roster_plain study_months visits_rows problems_rows talks_rows union_rows central_rows cells_rows alone_matrix lectures_rows pieces_rows clutter",
    "201-office-of-tables": "roster_sections study_cross visits_helpers problems_ticks talks_times union_matrix central_lists cells_matrix alone_rows lectures_weeks pieces_counts clutter",
    "202-office-of-files": "roster_csv study_groups visits_blocks problems_page talks_forms union_lists central_matrix cells_files alone_matrix lectures_rows pieces_rows clutter",
    "203-office-of-exports": "roster_csv study_csv visits_ticks problems_rows talks_rows union_matrix central_lists cells_rows alone_rows lectures_weeks pieces_counts",
    "204-office-of-one-book-a-kind": "roster_plain study_lines visits_rows problems_page talks_times union_lists central_rows cells_matrix alone_matrix lectures_rows pieces_rows clutter",
    "205-office-of-people-sheets": "roster_sections study_people visits_helpers problems_ticks talks_forms union_rows central_matrix cells_files alone_rows lectures_weeks pieces_counts",
    "206-office-of-blocks": "roster_plain study_cross visits_blocks problems_rows talks_rows union_matrix central_matrix cells_matrix alone_matrix lectures_weeks pieces_rows clutter",
    "207-office-of-lists": "roster_csv study_people visits_ticks problems_page talks_times union_lists central_lists cells_rows alone_rows lectures_rows pieces_counts clutter",
    "208-office-of-lines": "roster_sections study_lines visits_helpers problems_rows talks_forms union_rows central_lists cells_files alone_matrix lectures_rows pieces_rows",
}


def make(i, name, which):
    @case(name, "Four months of an office, every kind of ledger by another hand: " + which)
    def _(d):
        o = Office(700 + i, NAMES[i % 3], GROUPS[i % 3], HOUSES[i % 3])
        for hand in which.split():
            getattr(hands, hand)(o, d)
        f = (o.study_figures() + o.visit_figures() + o.problem_figures() + o.talk_figures() + o.union_figures() + o.piece_figures() + o.central_figures()
             + o.cell_figures() + o.alone_figures() + o.lecture_figures())
        t = o.study_totals() + o.visit_totals() + o.problem_totals() + [
            total("talk.count", len(o.talks)), total("union.events", len(o.events)), total("meeting.centergroup", len(o.central)),
            total("meeting.partygroup", sum(map(len, o.cells.values()))), total("lecture.count", len(o.lectures)), total("reflection.count", len(o.pieces))]
        return dict(args=months(3, 6, YEAR) + until("2023-12-31"), inputs=["."], figures=f, totals=t, no_subjects=["秦守正", "合计", "三月份"], max_other_findings=4,
            ignore=[{"rule": "lecture.weekly", "period": "2023-W25"}, {"rule": "selfstudy.weekly", "period": "2023-W25"}])


# More hands, of a third round.
HANDS |= {
    "219-office-of-signs": "roster_plain study_ods visits_marks problems_months talks_matrix union_ones central_year cells_months alone_weeks lectures_months pieces_months clutter",
    "220-office-of-cards": "roster_csv study_twice visits_households problems_rows talks_matrix union_ones central_year cells_matrix alone_weeks lectures_months pieces_months",
    "221-office-across": "roster_plain study_turned visits_marks problems_months talks_times union_ones central_matrix cells_months alone_matrix lectures_weeks pieces_counts clutter",
    "222-office-of-parts": "roster_sections study_parts visits_households problems_months talks_forms union_lists central_year cells_months alone_weeks lectures_months pieces_months",
    "223-office-of-two-rows": "roster_csv study_two_rows visits_marks problems_ticks talks_matrix union_ones central_lists cells_files alone_rows lectures_months pieces_rows clutter",
}

for i, (name, which) in enumerate(HANDS.items()):
    make(i, name, which)

kit.write(sys.argv[1] if len(sys.argv) > 1 else None)
