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
    [InlineData("", "acl2021/17", @"A $\alpha$ here.", Profile.Plain)]
    [InlineData("", "acl2021/17", "It is 3.5times faster.", Profile.Plain)]
    [InlineData("https://doi.org/10.1234/x", "10.1234/x", "<jats:p>Words.</jats:p>", Profile.Jats)]
    [InlineData("", "2401.00001", "It costs $5 and $6.", Profile.Plain)]
    public void Evidence_decides(string url, string id, string text, string expected)
    {
        var record = Sample.Record("a.jsonl", 0, (FieldRole.Id, id), (FieldRole.Url, url), (FieldRole.Title, "A title"), (FieldRole.Abstract, text));
        var profile = ProfileClassifier.Classify(record);
        Assert.Equal(expected, profile.Name);
        Assert.NotEqual("", profile.Why);
    }

    [Fact]
    public void A_digest_file_is_from_Hugging_Face() =>
        Assert.Equal(Profile.HuggingFace, ProfileClassifier.Classify(Sample.Record("digest", "a.txt", 0, (FieldRole.Abstract, "Words."))).Name);

    [Fact]
    public void A_record_of_nothing_is_plain() => Assert.Equal(Profile.Plain, ProfileClassifier.Classify(Sample.Record("a.txt", 0)).Name);
}
