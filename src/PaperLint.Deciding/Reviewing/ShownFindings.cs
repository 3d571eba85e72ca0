using PaperLint.Findings;

namespace PaperLint.Deciding.Reviewing;

/// <summary>Keeps the findings that are shown and some that will be, so that not every question has to read the run again.</summary>
internal sealed class ShownFindings(ReviewGroups groups)
{
    private const int MostAhead = 1000;

    private Dictionary<int, Finding> _kept = [];

    /// <param name="ahead">What may be wanted next, in this order.</param>
    public IReadOnlyList<Finding> Of(IEnumerable<ReviewMember> wanted, IEnumerable<ReviewMember> ahead)
    {
        List<ReviewMember> members = [.. wanted];
        if (!members.TrueForAll(member => _kept.ContainsKey(member.Number)))
        {
            List<ReviewMember> read =
            [
                .. members.Concat(ahead.Take(MostAhead)).DistinctBy(member => member.Number).OrderBy(member => member.Number),
            ];
            _kept = read.Zip(groups.Read(read)).ToDictionary(pair => pair.First.Number, pair => pair.Second);
        }

        return members.ConvertAll(member => _kept[member.Number]);
    }

    /// <summary>The findings of some members, however many; this does not add to what is kept.</summary>
    public IEnumerable<Finding> Read(IReadOnlyList<ReviewMember> members) =>
        members.All(member => _kept.ContainsKey(member.Number)) ? members.Select(member => _kept[member.Number]) : groups.Read(members);
}
