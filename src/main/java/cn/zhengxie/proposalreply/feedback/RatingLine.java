package cn.zhengxie.proposalreply.feedback;

import jakarta.persistence.Embeddable;

/** A line of a form that came, with the words it had on that form. */
@Embeddable
class RatingLine {

    private String dimension;
    private String dimensionName;
    private String level;
    private String levelName;

    protected RatingLine() {}

    RatingLine(Ratings.Line line) {
        this.dimension = line.dimension();
        this.dimensionName = line.name();
        this.level = line.level();
        this.levelName = line.levelName();
    }

    Ratings.Line line() {
        return new Ratings.Line(dimension, dimensionName, level, levelName);
    }
}
