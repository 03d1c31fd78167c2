package focus.inference.internal.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that the planner knows, by what they do in a sentence. All lower case. */
final class Lexicon {
    /** Verbs that mean removal by themselves. */
    static final Set<String> REMOVE = forms(
            "remove removes removing removal delete deletes deleting deletion erase erases erasing eliminate eliminates"
                    + " eliminating obliterate discard discards discarding banish ditch zap nuke trash scrap lose rm rmv del");

    /** Verbs that mean removal together with a particle: "take it out". */
    static final Set<String> REMOVE_WITH_PARTICLE = forms(
            "take takes taking wipe wiping rub rubbing edit editing paint painting throw throwing clear clearing brush"
                    + " photoshop strip scrub get");

    static final Set<String> PARTICLES = forms("out away off");

    /** What "make it ..." says when it means removal. */
    static final Set<String> GONE = forms("disappear dissapear disapear vanish invisible gone begone");

    /** Says removal wherever it stands: "I want it removed". */
    static final Set<String> REMOVED = forms("removed deleted erased eliminated gone begone");

    /** Longer ways of saying removal, at the verb's place. */
    static final List<List<String>> REMOVE_PHRASES = phrases(
            "get rid of",
            "get rid off",
            "get ride of",
            "get rid",
            "getting rid of",
            "git rid of",
            "be rid of",
            "rid of",
            "rid",
            "do away with",
            "dispose of",
            "disposing of");

    /** Verbs of operations that are not built. */
    static final Set<String> OTHER_VERBS = forms(
            "replace replaces replacing swap swapping substitute exchange change changing convert transform turn turning"
                    + " recolour recolor recolouring recoloring colour color colourise colorize tint paint dye"
                    + " blur blurr blurring defocus unblur deblur pixelate censor"
                    + " move moving shift drag reposition slide rotate rotating flip mirror straighten warp tilt"
                    + " resize resizing scale enlarge shrink upscale grow zoom crop cropping trim widen"
                    + " add adding insert put place draw generate create give write fill"
                    + " style restyle stylise stylize sketch cartoonise cartoonize"
                    + " sharpen brighten darken lighten adjust saturate desaturate enhance improve denoise relight smooth"
                    + " soften fix restore retouch increase decrease reduce boost"
                    + " extend expand outpaint uncrop duplicate copy clone paste cut extract isolate separate merge"
                    + " animate");

    static final Set<String> MAKE = forms("make makes making mkae");

    /** Things that are not objects; asking for them asks for an operation that is not built. */
    static final Set<String> OTHER_NOUNS =
            forms("background backgrounds backdrop bg colour colours color colors blur noise"
                    + " grain haze contrast saturation brightness exposure style tint lighting");

    /** Wishes without a verb. */
    static final Set<String> OTHER_WISHES = forms("background backdrop bigger smaller larger brighter darker lighter"
            + " sharper softer warmer cooler transparent style cartoon watercolour watercolor greyscale grayscale");

    /** Said for politeness, or only to begin; may stand before the verb. */
    static final Set<String> OPENINGS =
            forms("please pls plz kindly just simply now ok okay hey hi hello yes yeah so well"
                    + " quickly carefully cleanly completely fully entirely try to first next let's lets help me us ahead"
                    + " you we i i'd i'll must should need needs want wants would like can could will do go mind and");

    static final List<List<String>> POLITE_QUESTIONS = phrases(
            "can you",
            "could you",
            "would you",
            "will you",
            "can we",
            "could we",
            "do you mind",
            "how about",
            "what about",
            "why not",
            "why don't you",
            "why dont you",
            "why don't we");

    static final Set<String> QUESTION_WORDS =
            forms("what what's whats why how how's who who's whom whose where where's when"
                    + " which is isn't are aren't was were does doesn't did didn't has have had should shall may might am can could"
                    + " would will do");

    static final Set<String> NEGATIONS = forms("don't dont not never no stop avoid without cannot can't cant won't wont"
            + " doesn't shouldn't mustn't instead unless undo cancel keep nobody nothing");

    /** Points at what is selected. */
    static final Set<String> POINTERS =
            forms("it this that these those them him her here one ones thing things object objects"
                    + " stuff selection selected region area part spot mask masked marked highlighted what which i've i have chose"
                    + " chosen clicked picked i'm pointing at you see there under the cursor");

    static final Set<String> PRONOUNS = forms("it this that these those them him her here one");

    /** Comes before anything else and changes nothing. */
    static final Set<String> GREETINGS = forms("please pls plz ok okay hey hi hello yes yeah so well now and");

    /** Between a thing and "removed". */
    static final Set<String> COPULAS = forms("is be being been are to should must needs need has have gets get was");

    /** Carries no meaning inside a target. */
    static final Set<String> FILLERS =
            forms("please pls plz now thanks thank you thx cheers completely entirely fully totally"
                    + " altogether quickly cleanly immediately already asap again too as well just of for me us all");

    static final Set<String> DETERMINERS = forms("the a an my our his its their some");

    static final Set<String> DEMONSTRATIVES = forms("this that these those");

    static final Set<String> PREPOSITIONS = forms("in on from at of near behind with by under over against");

    private Lexicon() {}

    private static Set<String> forms(String words) {
        return Stream.of(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private static List<List<String>> phrases(String... phrases) {
        return Stream.of(phrases).map(phrase -> List.of(phrase.split(" "))).toList();
    }
}
