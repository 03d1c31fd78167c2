"""Words of the training sentences. Written without looking at the held-out files."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("\n", ",").split(",") if part.strip())


THINGS = _words(
    """
    dog, cat, horse, cow, sheep, goat, pig, duck, goose, swan, chicken, rooster, owl, eagle, parrot, sparrow, crow, seagull, pigeon, fish,
    shark, whale, dolphin, turtle, frog, snake, lizard, spider, bee, butterfly, ant, fly, mouse, rabbit, hamster, squirrel, fox, wolf, bear,
    lion, tiger, elephant, giraffe, zebra, monkey, kangaroo, camel, deer, puppy, kitten, pony, lamb, calf, poodle, labrador, bulldog, terrier,
    car, truck, bus, van, bike, bicycle, motorcycle, scooter, train, tram, boat, ship, ferry, yacht, canoe, kayak, plane, helicopter, drone,
    balloon, tractor, taxi, caravan, trailer, skateboard, wheelchair, pram, stroller, house, barn, church, tower, castle, bridge, skyscraper,
    shed, garage, tent, fence, wall, gate, door, window, roof, chimney, balcony, stairs, ladder, bench, lamp post, street light, sign, billboard,
    traffic light, traffic cone, hydrant, mailbox, bin, dumpster, crane, scaffolding, power line, pole, antenna, satellite dish, wire, cable,
    tree, palm tree, bush, hedge, flower, rose, tulip, daisy, sunflower, cactus, plant, leaf, branch, log, stump, grass, lawn, moss, mushroom,
    rock, stone, boulder, mountain, hill, cliff, river, lake, pond, waterfall, fountain, beach, sea, wave, puddle, cloud, sky, sun, moon, star,
    rainbow, snowman, path, road, pavement, shadow, reflection, horizon, island, lighthouse, pier, windmill, statue, monument, flag, tombstone,
    chair, armchair, sofa, couch, stool, table, coffee table, desk, bed, crib, pillow, cushion, blanket, curtain, rug, carpet, floor, ceiling,
    lamp, chandelier, candle, mirror, picture frame, painting, poster, clock, shelf, bookcase, book, magazine, newspaper, vase, pot, basket,
    box, suitcase, backpack, handbag, purse, wallet, umbrella, fan, heater, radiator, fireplace, oven, stove, fridge, microwave, toaster,
    kettle, sink, faucet, bathtub, toilet, towel, soap, toothbrush, cup, mug, glass, wine glass, bottle, jar, can, plate, bowl, tray, fork,
    knife, spoon, chopsticks, pan, teapot, napkin, tablecloth, bread, loaf, croissant, cake, cupcake, cookie, donut, pie, pizza, burger, hot dog,
    sandwich, taco, noodles, sushi, steak, sausage, egg, cheese, salad, soup, apple, orange, banana, lemon, lime, strawberry, cherry, grape,
    peach, pear, pineapple, watermelon, tomato, potato, carrot, onion, pepper, garlic, pumpkin, corn, coffee, tea, beer, cocktail, ice cream,
    phone, laptop, computer, keyboard, monitor, tablet, camera, tripod, speaker, microphone, headphones, television, remote, charger, printer,
    guitar, piano, violin, drum, trumpet, ball, football, basketball, racket, bat, surfboard, ski, snowboard, kite, toy, teddy bear, doll,
    robot, puzzle, dice, hat, cap, helmet, crown, scarf, tie, bow tie, shirt, t-shirt, blouse, sweater, hoodie, jacket, coat, suit, dress,
    skirt, jeans, trousers, shorts, belt, sock, shoe, boot, sneaker, sandal, glove, ring, necklace, bracelet, earring, watch, glasses,
    sunglasses, mask, wig, apron, uniform, logo, label, sticker, tag, barcode, watermark, text, date, caption, number, stain, scratch, crack,
    spot, dust, crumb, smudge, hair, beard, moustache, eye, nose, ear, mouth, lip, tooth, cheek, chin, forehead, face, neck, shoulder, arm,
    hand, finger, nail, leg, knee, foot, skin, wrinkle, scar, pimple, tattoo, eyebrow, head, belly, tail, paw, fur, wing, feather, beak, horn,
    perfume, lipstick, cream tube, packet, carton, price tag, mannequin, hanger, trolley, cart, barrel, bucket, hose, shovel, rake, hammer
    """
)

PEOPLE = _words(
    """
    man, woman, boy, girl, child, kid, baby, toddler, guy, lady, person, teenager, bride, groom, bridesmaid, father, mother, dad, mum, mom,
    brother, sister, grandma, grandpa, uncle, aunt, husband, wife, friend, girlfriend, boyfriend, ex, neighbour, boss, cousin, stranger,
    tourist, photographer, waiter, chef, policeman, soldier, cyclist, runner, skater, surfer, dancer, singer, guitarist, teacher, student,
    worker, farmer, fisherman, model, actor, player, goalkeeper, referee, swimmer, hiker, driver, passenger, pedestrian, priest, nurse,
    doctor, couple, crowd, passerby, photobomber, jogger, street musician, dude, fella, chap, gentleman
    """
)

PLURALS = _words(
    """
    people, men, women, children, kids, tourists, cars, bikes, birds, dogs, cats, trees, flowers, leaves, clouds, wires, power lines, cables,
    shadows, reflections, lights, windows, chairs, tables, books, bottles, glasses, plates, cups, candles, balloons, boats, houses, signs,
    spots, scratches, wrinkles, freckles, crumbs, stains, shoes, socks, gloves, earrings, stones, rocks, mountains, hills, waves, stars,
    fences, poles, bins, benches, umbrellas, pigeons, seagulls, sheep, cows, horses, tomatoes, apples, cherries, grapes, berries, pillows,
    curtains, tiles, bricks, letters, numbers, words, stickers, posters, teeth, eyes, eyebrows, lips, hands, fingers, nails, legs, feet,
    strangers, cyclists, cones, bags, boxes, toys, tools, feathers, petals, mushrooms, lamps, dishes, guests, players, footprints, droplets
    """
)

ADJECTIVES = _words(
    """
    big, small, little, tiny, huge, tall, short, long, old, young, new, broken, dirty, clean, shiny, rusty, ugly, beautiful, empty, full,
    wooden, metal, plastic, glass, leather, striped, spotted, checked, patterned, fluffy, furry, round, square, open, closed, parked, blurry,
    wet, dry, sleeping, smiling, sitting, standing, bald, bearded, tall thin, large, giant, half-eaten, folded, hanging, lonely, annoying,
    stupid, cute, vintage, modern, antique, cheap, golden, silver, dark, bright, pale, second, first, third, last, nearest, other
    """
)

COLOURS = _words(
    """
    red, blue, green, yellow, orange, purple, pink, brown, black, white, grey, gray, beige, cream, ivory, teal, turquoise, cyan, magenta,
    violet, indigo, lavender, lilac, maroon, burgundy, crimson, scarlet, coral, salmon, peach, apricot, gold, silver, bronze, copper, olive,
    lime, mint, emerald, jade, khaki, navy, royal blue, sky blue, baby blue, steel blue, cobalt, aqua, plum, mauve, rose, fuchsia, hot pink,
    tan, chocolate, caramel, rust, terracotta, mustard, ochre, charcoal, slate, off-white, snow white, jet black, dark red, dark green,
    dark blue, light blue, light green, light pink, pale yellow, bright yellow, bright red, neon green, neon pink, electric blue, deep purple,
    deep blue, pastel blue, pastel green, soft pink, warm grey, dusty pink, forest green, lime green, olive green, blood red, cherry red,
    matte black, glossy black, metallic silver, rose gold, dark brown, light brown, chestnut, auburn, blond, platinum, ginger, strawberry blonde,
    #ff0000, #00ff00, #1a2b3c, #c0ffee, #336699, #ffcc00
    """
)

PLACES = _words(
    """
    beach, tropical beach, forest, pine forest, jungle, desert, mountain valley, snowy mountain top, city street, busy market, times square,
    new york, london, rome, tokyo, berlin, a street in havana, grand canyon, sahara, arctic, north pole, moon, mars, outer space, galaxy,
    underwater reef, bottom of the ocean, castle, old castle, ruined temple, church, library, old library, classroom, office, modern office,
    kitchen, rustic kitchen, living room, bedroom, bathroom, studio, photo studio, art gallery, museum, cafe, coffee shop, bar, restaurant,
    stadium, football pitch, race track, airport, train station, subway, parking lot, farm, wheat field, sunflower field, meadow, rose garden,
    japanese garden, vineyard, lake, river bank, waterfall, harbour, pier, lighthouse, swimming pool, playground, park, zoo, stage, concert hall,
    night club, haunted house, cave, volcano, rice terraces, bamboo forest, rooftop at night, skyline, brick wall, wooden table, marble counter,
    concrete wall, clouds, blue sky, sunset, milky way, northern lights, starry sky, spaceship, pirate ship, candy land, fairy tale forest,
    autumn woods, field of tulips, snowy village, frozen lake, rainy street, cyberpunk city, wild west town, medieval village, bookshop, gym
    """
)

SCENES = _words(
    """
    winter, summer, spring, autumn, fall, night, day, daytime, evening, morning, noon, dusk, dawn, sunrise, sunset, twilight, midnight,
    golden hour, blue hour, early morning, late afternoon, rain, heavy rain, snow, light snow, fog, mist, thick fog, storm, thunderstorm,
    blizzard, sunshine, overcast, cloudy, sunny, rainy, snowy, foggy, misty, windy, stormy, hazy, moonlight, full moon night, starry night,
    rainy evening, snowy morning, foggy night, sunny afternoon, hot summer day, cold winter day, cold january morning, christmas, christmas eve,
    halloween, october, april, july, february, monsoon, drizzle, hail, cloudy day, bright sunny day, dark night, winter wonderland, late summer
    """
)

STYLES = _words(
    """
    oil painting, watercolor, acrylic painting, pencil sketch, ink drawing, charcoal sketch, crayon drawing, pastel drawing, line art, cartoon,
    comic, manga, anime, disney, ghibli, pixel art, low poly, 3d render, claymation, lego, origami, papercut, mosaic, stained glass, graffiti,
    street art, pop art, art deco, art nouveau, bauhaus, cubism, impressionism, expressionism, surrealism, baroque, renaissance, gothic,
    minimalism, picasso, rembrandt, dali, warhol, hokusai, banksy, vermeer, kandinsky, frida kahlo, turner, matisse, edward hopper, black and white,
    b&w, bw, sepia, monochrome, grayscale, noir, vintage, retro, old photo, victorian photo, daguerreotype, polaroid, kodachrome, film, analog film,
    80s vhs, 1950s advert, 1920s postcard, lomo, cinematic, hdr, teal and orange, matte, faded, grunge, vaporwave, synthwave, steampunk, cyberpunk,
    fantasy, horror movie, sci-fi, western movie, wes anderson, tim burton, blueprint, woodcut, linocut, engraving, tattoo design, sticker,
    embroidery, cross stitch, stop motion, silhouette, double exposure, infrared, fairy tale illustration, children's book, storybook, newspaper
    """
)

ADDED = _words(
    """
    bird, eagle, cat, dog, puppy, horse, owl, butterfly, dragon, unicorn, rabbit, fish, shark, dolphin, tree, palm tree, cherry tree, flower,
    bunch of roses, bouquet, vase with lilies, potted plant, cactus, grass, mountain, lake, river, waterfall, fountain, bridge, castle, tower,
    windmill, lighthouse, cabin, tent, campfire, bonfire, fireplace, lamp, lantern, string of lights, candle, sun, moon, crescent moon, star,
    stars, shooting star, comet, planet, rainbow, cloud, clouds, fog, lightning, rain, snowflakes, smoke, steam, flames, sparks, sparkles, dust,
    lens flare, light rays, shadow, reflection, boat, sailboat, cruise ship, rowing boat, car, red convertible, motorbike, bicycle, plane,
    hot air balloon, helicopter, ufo, rocket, kite, drone, hat, cowboy hat, party hat, crown, tiara, flower crown, helmet, wig, beard, moustache,
    glasses, sunglasses, earrings, necklace, scarf, tie, bow tie, cape, wings, angel wings, halo, tattoo, scar, freckles, lipstick, makeup,
    ball, balloon, birthday cake, cup of tea, glass of wine, bottle of beer, ice cubes, straw, cherry, mint leaf, slice of lime, sauce, sprinkles,
    chocolate chips, bread, cheese, bowl of fruit, book, pile of books, newspaper, laptop, clock, mirror, painting, rug, cushion, pillow, blanket,
    sofa, armchair, chair, table, bench, swing, umbrella, parasol, ladder, fence, path, sign, flag, banner, man, woman, child, crowd, snowman,
    ghost, robot, two birds, three balloons, five candles, tall tree, old oak, small dog, black cat, white horse, big red bow, golden crown
    """
)

PREPOSITIONS = _words(
    "on, in, on top of, under, behind, next to, beside, above, over, in front of, near, between, around, against, below, inside, onto, into, by"
)

WHERE_ALONE = _words(
    """
    in the sky, in the background, in the foreground, on the left, on the right, on the left side, on the right side, in the corner,
    in the top left corner, in the bottom right corner, in the middle, in the center, at the top, at the bottom, on the horizon,
    in the distance, to the left, to the right, here, there, up there, on the ground, on the floor, on the water
    """
)

LOCATIONS = _words(
    """
    on the left, on the right, in the middle, in the center, in the corner, in the background, in the foreground, in the front, in front,
    in the back, at the back, at the top, at the bottom, on top, on the far left, on the far right, on the left side, on the right side,
    in the top left corner, in the lower right, at the edge, on the right edge, to the left, to the right, in the distance, over there,
    on the floor, on the ground, on the table, on the wall, in the water, in the sky, on the street
    """
)

DOING = _words(
    """
    sitting on, standing behind, standing next to, lying on, leaning on, holding, carrying, walking past, running after, looking at,
    parked behind, hanging from, hanging over, lying under, hidden behind, stuck to, growing on, reflected in, peeking over, wearing
    """
)
