using PaperLint.Analyzers.Profiles;
using PaperLint.Records;

namespace PaperLint.Tests.Analyzers.Profiles;

public class ProfileClassifierTests
{
    [Theory]
    [InlineData("https://huggingface.co/papers/2401.00001", "2401.00001", "Plain words.", Profile.HuggingFace)]
    [InlineData("https://huggingface.co/papers/2401.00001", "2401.00001", @"A $\alpha$ here.", Profile.Plain)]
    [InlineData("https://huggingface.co.example.org/x", "", "Plain words.", Profile.Plain)]
    [InlineData("https://arxiv.org/abs/2401.00001", "2401.00001", @"A $\alpha$ here.", Profile.Arxiv)]
    [InlineData("http://www.arxiv.org/abs/2401.00001v2", "", "Plain words.", Profile.Arxiv)]
    [InlineData("https://arxiv.org/abs/2401.00001", "", "It is 3.5times faster.", Profile.Plain)]
    [InlineData("", "2401.00001", @"A $\alpha$ here.", Profile.Arxiv)]
    [InlineData("", "arXiv:math/0309136", @"A $\alpha$ here.", Profile.Arxiv)]
    [InlineData("", "704.0001", @"A $\alpha$ here.", Profile.Arxiv)]
    [InlineData("", "2401.00001", "It is 3.5times faster.", Profile.HuggingFace)]
    [InlineData("", "2401.00001", "It takes mathcal{O}(n) steps.", Profile.HuggingFace)]
    [InlineData("", "2401.00001", "It is 3 times faster, with 5 timesteps and 2timesteps.", Profile.Plain)]
    [InlineData("https://huggingface.co:443@example.org/papers/2401.00001", "", "Plain words.", Profile.Plain)]
    [InlineData("https://huggingface.co@example.org/papers/2401.00001", "", "Plain words.", Profile.Plain)]
    [InlineData("https://nothuggingface.co/papers/2401.00001", "", "Plain words.", Profile.Plain)]
    [InlineData("https://example.org/papers?from=https://huggingface.co/papers/2401.00001", "", "Plain words.", Profile.Plain)]
    [InlineData("example.org/papers?from=https://huggingface.co/papers/2401.00001", "", "Plain words.", Profile.Plain)]
    [InlineData(@"https://example.org\@huggingface.co/papers/2401.00001", "", "Plain words.", Profile.Plain)]
    [InlineData("ftp://huggingface.co/papers/2401.00001", "", "Plain words.", Profile.Plain)]
    [InlineData("https://huggingface.co/datasets/acme/papers", "", "Plain words.", Profile.Plain)]
    [InlineData("https://huggingface.co/acme/model", "", "Plain words.", Profile.Plain)]
    [InlineData("https://huggingface.co", "", "Plain words.", Profile.Plain)]
    [InlineData("https://HuggingFace.co:443/papers/2401.00001", "", "Plain words.", Profile.HuggingFace)]
    [InlineData("www.huggingface.co/papers/2401.00001", "", "Plain words.", Profile.HuggingFace)]
    [InlineData("https://hf.co/papers/2401.00001", "", "Plain words.", Profile.HuggingFace)]
    [InlineData("https://notarxiv.org/abs/2401.00001", "", "Plain words.", Profile.Plain)]
    [InlineData("https://arxiv.org.example.com/abs/2401.00001", "", "Plain words.", Profile.Plain)]
    [InlineData("https://arxiv.org@example.com/abs/2401.00001", "", "Plain words.", Profile.Plain)]
    [InlineData("https://export.arxiv.org/abs/2401.00001", "", "Plain words.", Profile.Arxiv)]
    [InlineData("https://ar5iv.labs.arxiv.org/html/2401.00001", "", "Plain words.", Profile.Arxiv)]
    [InlineData("", "iros2009/5354062", "It is 3.5times faster.", Profile.Plain)]
    [InlineData("", "arXiv:draft", "It is 3.5times faster.", Profile.Plain)]
    [InlineData("", "arXiv:2401.00001v3", "It is 3.5times faster.", Profile.HuggingFace)]
    [InlineData("", "704.001", "It is 3.5times faster.", Profile.Plain)]
    [InlineData("", "acl2021/17", @"A $\alpha$ here.", Profile.Plain)]
    [InlineData("", "acl2021/17", "It is 3.5times faster.", Profile.Plain)]
    [InlineData("https://doi.org/10.1234/x", "10.1234/x", "<jats:p>Words.</jats:p>", Profile.Jats)]
    [InlineData("", "2401.00001", "It costs $5 and $6.", Profile.Plain)]
    public void Evidence_decides(string url, string id, string text, string expected)
    {
        var record = Sample.Record(
            "a.jsonl",
            0,
            (FieldRole.Id, id),
            (FieldRole.Url, url),
            (FieldRole.Title, "A title"),
            (FieldRole.Abstract, text)
        );
        var profile = ProfileClassifier.Classify(record);
        Assert.Equal(expected, profile.Name);
        Assert.NotEqual("", profile.Why);
    }

    [Theory]
    [InlineData("0704.0001", true)]
    [InlineData("1412.9999v12", true)]
    [InlineData("1501.00001", true)]
    [InlineData("2403.12345v1", true)]
    [InlineData("hep-th/9901001", true)]
    [InlineData("math.GT/0309136", true)]
    [InlineData("cond-mat.str-el/0703001v2", true)]
    [InlineData("cmp-lg/9404001", true)]
    [InlineData("1412.99999", false)]
    [InlineData("0703.0001", false)]
    [InlineData("2413.00001", false)]
    [InlineData("2400.00001", false)]
    [InlineData("2401.00000", false)]
    [InlineData("2401.00001v", false)]
    [InlineData("2401.00001v0", false)]
    [InlineData("2401.0000a", false)]
    [InlineData("10.1234/2401001", false)]
    [InlineData("iros2009/5354062", false)]
    [InlineData("icra/9901001", false)]
    [InlineData("hep-th/9913001", false)]
    [InlineData("hep-th/9001001", false)]
    [InlineData("hep-th/0704001", false)]
    [InlineData("hep-th/99010011", false)]
    [InlineData("hep-th./9901001", false)]
    [InlineData("hep-th/9901000", false)]
    [InlineData("HEP-TH/9901001", false)]
    [InlineData("/9901001", false)]
    [InlineData("arXiv:", false)]
    [InlineData("", false)]
    public void An_id_is_from_arXiv_where_arXivs_grammar_says_so(string id, bool expected)
    {
        var record = Sample.Record("a.jsonl", 0, (FieldRole.Id, id), (FieldRole.Abstract, @"A $\alpha$ here."));
        Assert.Equal(expected ? Profile.Arxiv : Profile.Plain, ProfileClassifier.Classify(record).Name);
    }

    [Theory]
    [InlineData("704.001", true)]
    [InlineData("1501.1", false)]
    [InlineData("1501.12", true)]
    [InlineData("1501.0001", true)]
    [InlineData("1412.99999", false)]
    [InlineData("705.3129", true)]
    [InlineData("713.0001", false)]
    [InlineData("3.14", false)]
    [InlineData("1205.30", false)]
    [InlineData("703.01", false)]
    public void A_spreadsheet_eats_the_zeros_of_an_id(string id, bool expected)
    {
        var record = Sample.Record("a.csv", 0, (FieldRole.Id, id), (FieldRole.Abstract, @"A $\alpha$ here."));
        Assert.Equal(expected ? Profile.Arxiv : Profile.Plain, ProfileClassifier.Classify(record).Name);
    }

    [Fact]
    public void A_digest_file_is_from_Hugging_Face() =>
        Assert.Equal(
            Profile.HuggingFace,
            ProfileClassifier.Classify(Sample.Record("digest", "a.txt", 0, (FieldRole.Abstract, "Words."))).Name
        );

    [Fact]
    public void A_record_of_nothing_is_plain() => Assert.Equal(Profile.Plain, ProfileClassifier.Classify(Sample.Record("a.txt", 0)).Name);
}
