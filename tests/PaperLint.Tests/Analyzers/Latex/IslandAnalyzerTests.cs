using PaperLint.Analyzers;
using PaperLint.Analyzers.Latex;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Tests.Analyzers.Latex;

public sealed class IslandAnalyzerTests
{
    [Theory]
    [InlineData("runs [|3.5times|] faster on [|64times 64|] inputs", "runs 3.5× faster on 64×64 inputs")]
    [InlineData("a [|1times 1|] filter and [|n times n|] matrices", "a 1×1 filter and n × n matrices")]
    [InlineData("when [|m gg n|] holds", "when m ≫ n holds")]
    [InlineData("when [|ngg m|] holds", "when n ≫ m holds")]
    [InlineData("for [|kgeq 1|] only, [|forall kgeq 1|]", "for k ≥ 1 only, ∀ k ≥ 1")]
    [InlineData("scales as [|proptoleft(d/mright)^{1/2}|] here", "scales as ∝ (d/m)^(1/2) here")]
    [InlineData("a sparsity of ([|sim50|]\\%)", "a sparsity of (∼50\\%)")]
    [InlineData("uses [|{sim}|]50\\% of it", "uses ∼50\\% of it")]
    [InlineData("with [|approx 1.3|]M samples", "with ≈1.3M samples")]
    [InlineData("the class [|C_{Phicirc Psi}|] is larger", "the class C_(Φ∘Ψ) is larger")]
    [InlineData("an [|ell_2|] ball, [|ell _1|] and [|ell_{2,1}|]", "an ℓ₂ ball, ℓ₁ and ℓ₂,₁")]
    [InlineData("for [|ell_{p}!left(!0!<! p!leq!1right)|] quasi-norms", "for ℓₚ(0 < p ≤ 1) quasi-norms")]
    [InlineData("the [|ell_infty|] norm and [|f_theta|] with [|nu^2|]", "the ℓ_∞ norm and f_θ with ν²")]
    [InlineData("a step [|k_{ast}|] later", "a step k_∗ later")]
    [InlineData("[|S^{2}|]FT at [|10^{-3}|]", "S²FT at 10⁻³")]
    [InlineData("called [|texttt{D}|]ual-[|texttt{H}|]ead", "called Dual-Head")]
    [InlineData("falls from 0.82[|!-!|]0.94 now", "falls from 0.82-0.94 now")]
    [InlineData("takes 1.2[|{sim}1.3times|] and [|20sim40|] years over [|{0,1}^n|]", "takes 1.2∼1.3× and 20∼40 years over {0,1}ⁿ")]
    [InlineData("human behavior[|x2014|]such as motion", "human behavior—such as motion")]
    public void Certain_damage_is_fixed_safely(string marked, string repaired)
    {
        var text = IslandTestHarness.Unmark(marked);
        Assert.Equal(marked, IslandTestHarness.Mark(text));
        Assert.Equal(repaired, IslandTestHarness.Repair(text));
    }

    [Theory]
    [InlineData("We find that a circular transcript, hsa_circ_0000096, is there.")]
    [InlineData("The gene circ_0000096 is there, and so is the setting my_beta_1 of it.")]
    [InlineData("We see that between sim 1 and sim 2 there is no change.")]
    [InlineData("We added 1.2 equiv 4a to it, and 12 mp 30 fps are what the camera has.")]
    [InlineData("Chez nous le vaccin B le 12 janvier et les autres dans le pays sont de la même sorte.")]
    public void What_laboratories_and_other_languages_write_is_not_fixed_unasked(string text) =>
        Assert.Equal(text, IslandTestHarness.Repair(text));

    [Theory]
    [InlineData(
        "We need sim 3 hours, or sim 2 of them, and x equiv 1 and beta_1 = 3 for all of it.",
        "We need ∼3 hours, or ∼2 of them, and x ≡ 1 and β₁ = 3 for all of it."
    )]
    public void What_is_beside_an_amount_still_is(string text, string repaired) => Assert.Equal(repaired, IslandTestHarness.Repair(text));

    [Theory]
    [InlineData("of order [|O(1{1-2epsilon}frac{d{n}})|], where")]
    [InlineData("a risk of [|mathcal{O}(mathcal{C_Phi/m} + mathcal{C_Psi/n})|] for")]
    [InlineData("we propose [|\\ours|] and cite [|\\cite{x2020}|] here")]
    [InlineData("near [|T_c|] it melts")]
    public void What_only_the_paper_can_tell_is_reported_without_a_fix(string marked)
    {
        var text = IslandTestHarness.Unmark(marked);
        Assert.Equal(marked, IslandTestHarness.Mark(text));
        Assert.Equal(text, IslandTestHarness.Repair(text, FixSafety.Unsafe));
    }

    [Theory]
    [InlineData("about ~70% and 1.5~2.8× of (~8) cases")]
    [InlineData("sim2real, tau2-bench, pi0, gamma-control, Kimi Delta Attention, Phi-4-Mini and Mem-alpha")]
    [InlineData("in the alpha stage, a beta distribution, Gamma noises, lambda functions, inverse gamma priors")]
    [InlineData("any subset of tracks, top-k, 3 times faster, 10 times larger, 2-4 times as wide, timesteps")]
    [InlineData("at https://example.org/draft-based-approx-llm and example.io/a_b/x^2")]
    [InlineData("weights {-1,0,1}, p(x | y), O(1/log(n)), E[Y|X], on [0,1]")]
    [InlineData("up to 200\ntimes faster than 10\r\ntimes before")]
    [InlineData("gammadelta T cells, alphabeta TCR, alpha4beta7, IFN-alpha2b, chi2")]
    [InlineData("a {class} in a prompt, AUC_ROC, snake_case, WHAM!/WHAMR!, pass@1, costs $5 and $6, $100K+")]
    [InlineData("Finally, we explore a point of noting all bright eggs of an illegal circa-1900 chinchilla")]
    [InlineData("o modelo diz sim 2 vezes e para todos os casos em que a base de dados de treino se aplica")]
    [InlineData("140 Godot tasks, Godot 4, Kodot, and 3.4 times P2P's rate, 2 times V100 speed")]
    [InlineData("sim-to-real transfer, gg-bench and the approx. 35K questions")]
    [InlineData("Triangle meshes, unless a circle is drawn, by 4:00 pm (or 4 pm) on 5 noting dimensionless days")]
    [InlineData("in one 1, at age 3, Lin 2 and all 4, Mellin 3, a Meta 5 model of 30 psi, see Qin [3] and Xin (2020)")]
    public void Good_text_is_left_alone(string text) => Assert.Equal(text, IslandTestHarness.Mark(text));

    /// <summary>The same names in a record that proves that its mathematics was stripped: that does not make any of them certain.</summary>
    [Theory]
    [InlineData("sim2real, tau2-bench, pi0, gamma-control, Kimi Delta Attention, Phi-4-Mini and Mem-alpha")]
    [InlineData("in the alpha stage, a beta distribution, Gamma noises, lambda functions, inverse gamma priors")]
    [InlineData("any subset of tracks, top-k, 3 times faster, 10 times larger, 2-4 times as wide, timesteps")]
    [InlineData("weights {-1,0,1}, p(x | y), O(1/log(n)), E[Y|X], on [0,1]")]
    [InlineData("gammadelta T cells, alphabeta TCR, alpha4beta7, IFN-alpha2b, chi2")]
    [InlineData("a {class} in a prompt, AUC_ROC, snake_case, WHAM!/WHAMR!, pass@1, costs $5 and $6, $100K+")]
    public void Names_are_names_beside_proof_too(string text)
    {
        const string Proof = ". With alphagg1, betagg1, gammaleq 2, Deltaleq 3, Phicirc Psi, lambdaleq 3, tauleq 1 and chileq 4.";
        Assert.StartsWith(text + ". With α ≫ 1", IslandTestHarness.Repair(text + Proof), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("384 imes 384 pixels", "384×384 pixels")]
    [InlineData("an extit{example} of it", "an example of it")]
    [InlineData("when tau!gg!1 holds", "when τ ≫ 1 holds")]
    [InlineData("for every λinC and δto 0", "for every λ ∈ C and δ → 0")]
    [InlineData("a maximum of ngeq 4 numbers", "a maximum of n ≥ 4 numbers")]
    [InlineData("from Cityscapesrightarrow ACDC to EnglishrightarrowGerman", "from Cityscapes→ ACDC to English→German")]
    [InlineData("a pitch of 20mum and 34.9muW", "a pitch of 20μm and 34.9μW")]
    [InlineData("the closure of {rm C}_{rm loc} on partialOmega", "the closure of C_(loc) on ∂Ω")]
    [InlineData("the chain tilde x_1, dots, x_n with boldsymboltheta", "the chain x̃₁, …, xₙ with θ")]
    [InlineData("at 90x00b0x002b and 1x0025", "at 90°+ and 1%")]
    public void What_other_extractions_leave_is_fixed_too(string text, string repaired) =>
        Assert.Equal(repaired, IslandTestHarness.Repair(text));

    [Fact]
    public void A_spelled_letter_is_one_where_the_record_proves_it()
    {
        Assert.Equal("with alpha as a parameter", IslandTestHarness.Repair("with alpha as a parameter"));
        Assert.Equal("with α as a parameter and α ≫ 1", IslandTestHarness.Repair("with alpha as a parameter and alphagg1"));
    }

    [Fact]
    public void A_bare_exponent_is_safe_only_beside_proof()
    {
        Assert.Equal("an R^3 reward", IslandTestHarness.Repair("an R^3 reward"));
        Assert.Equal("an R³ reward", IslandTestHarness.Repair("an R^3 reward", FixSafety.Unsafe));
        Assert.Equal("an R³ reward, 2× better", IslandTestHarness.Repair("an R^3 reward, 2times better"));
    }

    [Theory]
    [InlineData(Profile.Plain)]
    [InlineData(Profile.Jats)]
    [InlineData(Profile.Arxiv)]
    public void Nothing_is_safe_where_nobody_says_that_the_text_was_stripped(string profile)
    {
        const string Text = "when m gg n the 3.5times gain over mathbb R^3 is \\emph{large}";
        Assert.Equal(Text, IslandTestHarness.Repair(Text, FixSafety.Safe, profile));
        Assert.Contains("m ≫ n", IslandTestHarness.Repair(Text, FixSafety.Unsafe, profile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(\\eg the Eikonal loss), \\ie, \\etc.", "(e.g. the Eikonal loss), i.e., etc.")]
    [InlineData("is \\textbf{27.2\\%} and {\\em fast}", "is 27.2\\% and fast")]
    [InlineData("gains 3.6\\times speed", "gains 3.6× speed")]
    public void A_command_with_its_backslash_becomes_what_it_stands_for(string text, string repaired) =>
        Assert.Equal(repaired, IslandTestHarness.Repair(text));

    [Theory]
    [InlineData("robust systems do[|}|], where", FixSafety.Safe)]
    [InlineData("a phase-wise [|{|]Decoding scheme", FixSafety.Unsafe)]
    public void An_orphan_brace_goes_safely_only_behind_a_word(string marked, FixSafety safety)
    {
        var seen = Assert.Single(IslandTestHarness.Observe(IslandTestHarness.Unmark(marked)));
        Assert.Equal(marked, IslandTestHarness.Mark(IslandTestHarness.Unmark(marked)));
        Assert.Equal(safety, seen.Fix!.Safety);
    }

    [Fact]
    public void A_kind_that_nobody_knows_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new IslandAnalyzer([("islands", IslandTestHarness.RuleFor("islands", 1))], Writing.ForReaders)
        );
}
