namespace PaperLint.Tests.Analyzers.Prose;

/// <summary>Sentences of ours in which a word stands twice and both are right.</summary>
internal static class Sentences
{
    public static IReadOnlyList<string> Right { get; } =
    [
        // Acronyms and names before the word that looks like them.
        "The gate computes an AND and a NOT of both inputs.",
        "We sort by BY by default, as the standard has it.",
        "Patients with AT at baseline were followed for two years.",
        "Logic gates of type OR or NOR were built from a strand of DNA.",
        "The role of IT it is thought to be is a large one.",
        "What the US us taught is the topic of this survey.",
        "The file is AS as it was given to us.",
        "A WE we could not explain was seen in the THE the year after.",
        "The protein Was was found to bind to the receptor.",
        "The NOT not needed is removed by the compiler.",
        "The mutant Of of the fly is known to be sterile.",
        "In May may be the best time to sow it.",

        // Terms of a field.
        "The spin spin coupling of the two nuclei is measured.",
        "We solve the curl curl equation with edge elements.",
        "The grad grad term and the div div term are dropped from it.",
        "The time time component of the metric and the space space one differ.",
        "The rate rate of change, or jerk, is the rate of the rate.",
        "The scale scale of Ionian ratios is compared with others.",
        "A word word matrix and a user user graph are built from the logs.",
        "The density density correlation function decays with the distance.",
        "The agent agent interaction and the agent environment interaction are modelled.",
        "We study the velocity velocity correlation of the particles.",
        "The protein protein interaction network of yeast is sparse.",
        "The emission emission correlation of both lines is weak.",
        "A log log plot and a semi semi infinite domain are shown.",
        "The learning learning rate is what the model itself sets.",
        "Machine learning learning curves are fitted to each of the sets.",
        "The hydrogen hydrogen bond length is given in the table.",
        "It runs in n log log n time and uses log log n space.",

        // Species, places, people, bands.
        "The diet of the western lowland gorilla (Gorilla gorilla gorilla) was studied in Lopé.",
        "Bison bison bison and Ursus arctos arctos are the forms that we compare.",
        "The magpie Pica pica and the bittern Botaurus stellaris nest here.",
        "We sampled the lagoons of Bora Bora, Walla Walla and Pago Pago.",
        "The songs of Duran Duran and Talk Talk are in the set.",
        "The aye aye and the dik dik are seen by night.",
        "The tsetse tse tse fly is what the locals call it.",

        // Other languages.
        "Die Kinder, die die Aufgabe lösten, waren schneller als die, die die Regel kannten.",
        "In Indonesian, orang orang 'people' and anak anak 'children' mark plurality.",
        "Il faut que nous nous souvenions de ce que vous vous disiez.",
        "Dat is de man die die dag niet kwam, en dat dat zo is.",
        "La pregunta es si si es no, o no no es nunca.",
        "Kami melihat kupu kupu dan laki laki itu di pasar pagi pagi.",
        "Nous avons vu que les les uns et les autres sont faux.",
        "Ta ta ta is sung, and da da da answers it in the second part.",

        // What English grammar lets stand twice.
        "We know that that is so, and that they had had enough of it.",
        "What it is is a map of the plane to itself.",
        "It was sampled at at least ten points of the line.",
        "The patients were looked at at most once in a year.",
        "The old one is regarded as as good as the new one.",
        "They gave in in the end, and went on on foot.",
        "The order in which which of the parts is used does not matter.",
        "To do this this paper gives a new proof.",
        "Without it it is hard to see the effect.",
        "A beverage can can rust where the wall is thin.",
        "The free will will be the topic of the last part.",
        "It is not not true that every map is open.",
        "Whether or not not all of them agree is unknown.",
        "It is very very small, and much much faster than before.",
        "He said bye bye, and so so many people left the room.",
        "The data they have have been given to us.",

        // Words that a text is about, and what only looks like two.
        "The conjunctions and and or are the most frequent of all.",
        "We replace the word the the parser has not seen.",
        "The token of of the tokenizer is a single one.",
        "The operators and and or bind less than not does.",
        "The title \"The the\" and the query “to to” are in the log.",
        "We ask what (the the) bigram means to the model.",
        "Tokens such as the the or of of are counted in each of them.",
        "Repeated words, including and and or to to, are removed first.",
        "It is trained on on-device data, and tested in in-domain text.",
        "The dose was 5 mg 5 mg and 10 mg on the first days.",
    ];
}
